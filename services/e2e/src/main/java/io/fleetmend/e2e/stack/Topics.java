package io.fleetmend.e2e.stack;

import io.fleetmend.contracts.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Looks at Kafka from outside, and puts in what does not belong there. */
public final class Topics {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String bootstrapServers;

    public Topics(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** How many facts were ever told on these topics. */
    public long told(Topic... topics) {
        List<TopicPartition> partitions = Arrays.stream(topics)
                .flatMap(topic -> partitions(topic.topicName(), topic.partitions()))
                .toList();
        return end(partitions);
    }

    /** How many events this service could not handle. */
    public long deadLetters(String service) {
        return end(partitions(Topic.deadLetterTopic(service), 1).toList());
    }

    private static Stream<TopicPartition> partitions(String topic, int count) {
        return IntStream.range(0, count).mapToObj(number -> new TopicPartition(topic, number));
    }

    private long end(List<TopicPartition> partitions) {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            return consumer.endOffsets(partitions, PATIENCE).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    /** The ids of all facts on these topics; what has none was not told by a service. */
    public Set<String> eventIds(Topic... topics) {
        List<TopicPartition> partitions = Arrays.stream(topics)
                .flatMap(topic -> partitions(topic.topicName(), topic.partitions()))
                .toList();
        Set<String> ids = new HashSet<>();
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> {
                    Header id = record.headers().lastHeader("event-id");
                    if (id != null) {
                        ids.add(new String(id.value(), StandardCharsets.UTF_8));
                    }
                });
            }
        }
        return ids;
    }

    private KafkaConsumer<String, byte[]> consumer() {
        Map<String, Object> settings = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** Something on every partition that no consumer can read. */
    public void poison(Topic topic) throws InterruptedException {
        Map<String, Object> settings = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (int partition = 0; partition < topic.partitions(); partition++) {
                byte[] garbage = {'{', (byte) partition, 0};
                producer.send(new ProducerRecord<>(topic.topicName(), partition, "poison", garbage))
                        .get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError("Kafka does not take a record", e);
        }
    }
}
