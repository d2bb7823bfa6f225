package io.fleetmend.standalone.server;

import io.fleetmend.contracts.Topic;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** Creates the topics that are declared in the contracts and not there yet. */
public final class KafkaTopics {
    private static final short ONE_COPY = 1;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private KafkaTopics() {}

    public static void create(String bootstrapServers) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            Set<String> there = admin.listTopics().names().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            List<NewTopic> missing =
                    declared().filter(topic -> !there.contains(topic.name())).toList();
            admin.createTopics(missing).all().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("cannot create the topics at %s".formatted(bootstrapServers), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while topics were created", e);
        }
    }

    private static Stream<NewTopic> declared() {
        Stream<NewTopic> facts = Arrays.stream(Topic.values())
                .map(topic -> new NewTopic(topic.topicName(), topic.partitions(), ONE_COPY).configs(topic.settings()));
        Stream<NewTopic> deadLetters = Topic.consumers().stream()
                .map(service -> new NewTopic(Topic.deadLetterTopic(service), Topic.DEAD_LETTER_PARTITIONS, ONE_COPY)
                        .configs(Topic.deadLetterSettings()));
        return Stream.concat(facts, deadLetters);
    }
}
