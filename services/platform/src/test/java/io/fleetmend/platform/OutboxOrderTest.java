package io.fleetmend.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.contracts.ContractsJson;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.Topic;
import io.fleetmend.contracts.tenant.v1.ProviderChangedV1;
import io.fleetmend.platform.events.Outbox;
import io.fleetmend.platform.tenancy.TenantScope;
import io.fleetmend.platform.tenancy.TenantWork;
import io.fleetmend.testkit.RunningServers;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

/** R38: transactions that commit late are neither skipped nor told out of order. */
@OnStack
class OutboxOrderTest {
    private static final int ENTITIES = 10;
    private static final int TRANSACTIONS = 400;
    private static final int CONCURRENT = 50;

    @Inject
    Outbox outbox;

    @Inject
    TenantWork work;

    private final List<ProviderId> entities = Collections.nCopies(ENTITIES, 0).stream()
            .map(any -> new ProviderId(UUID.randomUUID()))
            .toList();
    private final Map<ProviderId, List<String>> committed = new ConcurrentHashMap<>();

    @Test
    void tellsEveryFactOnceAndInTheOrderOfCommits() throws Exception {
        entities.forEach(entity -> committed.put(entity, Collections.synchronizedList(new ArrayList<>())));
        Random random = new Random(38);
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(CONCURRENT)) {
            for (int number = 0; number < TRANSACTIONS; number++) {
                String name = "fact " + number;
                ProviderId entity = entities.get(random.nextInt(ENTITIES));
                long lateness = random.nextInt(20_000_000);
                running.add(threads.submit(() -> tell(entity, name, lateness)));
            }
            for (Future<?> transaction : running) {
                transaction.get();
            }
        }
        assertThat(toldNow()).isEqualTo(committed);
    }

    private void tell(ProviderId entity, String name, long lateness) {
        work.run(TenantScope.wholeProvider(entity), () -> {
            outbox.append(new ProviderChangedV1(entity, name, true));
            // the outbox holds the entity's lock until the commit, so this list has the order of the commits
            committed.get(entity).add(name);
            LockSupport.parkNanos(lateness);
        });
    }

    private Map<ProviderId, List<String>> toldNow() throws IOException {
        Map<ProviderId, List<String>> told = new ConcurrentHashMap<>();
        int seen = 0;
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        RunningServers.kafkaBootstrapServers(),
                        "group.id",
                        "order-" + UUID.randomUUID(),
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(Topic.TENANT.topicName()));
            for (int polls = 0; polls < 100 && seen < TRANSACTIONS; polls++) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(500))) {
                    if (record.key().startsWith("provider/")) {
                        seen += remember(record, told);
                    }
                }
            }
        }
        return told;
    }

    private int remember(ConsumerRecord<String, byte[]> record, Map<ProviderId, List<String>> told) throws IOException {
        ProviderChangedV1 event = ContractsJson.get().readValue(record.value(), ProviderChangedV1.class);
        if (!committed.containsKey(event.provider())) {
            return 0;
        }
        told.computeIfAbsent(event.provider(), first -> new ArrayList<>()).add(event.name());
        return 1;
    }
}
