package io.fleetmend.platform.events;

import io.fleetmend.contracts.Topic;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How this product speaks to Kafka. What an operator says with {@code kafka.*}, such as TLS and a login, holds beside it. */
@ApplicationScoped
class KafkaClients {
    private final String bootstrapServers;
    private final String service;
    private final Map<String, Object> told;

    /** @param told everything that is configured as {@code kafka.*}, without the prefix */
    KafkaClients(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @Identifier("default-kafka-broker") Map<String, Object> told) {
        this.bootstrapServers = bootstrapServers;
        this.service = service;
        this.told = told;
    }

    /** The name of this service: its consumer group and the owner of its topics. */
    String service() {
        return service;
    }

    Producer<String, byte[]> producer() {
        return new KafkaProducer<>(
                with(Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "acks",
                        "all",
                        "enable.idempotence",
                        true,
                        "compression.type",
                        "zstd",
                        "linger.ms",
                        5,
                        "delivery.timeout.ms",
                        30_000,
                        "request.timeout.ms",
                        10_000,
                        "metadata.max.age.ms",
                        10_000,
                        "max.request.size",
                        Topic.LARGEST_RECORD)),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                with(Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "group.id",
                        service,
                        "enable.auto.commit",
                        false,
                        "auto.offset.reset",
                        "earliest",
                        "max.poll.records",
                        500,
                        "max.poll.interval.ms",
                        600_000,
                        "session.timeout.ms",
                        10_000,
                        "heartbeat.interval.ms",
                        2_000,
                        "metadata.max.age.ms",
                        10_000,
                        "isolation.level",
                        "read_committed")),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    Admin admin() {
        return Admin.create(with(Map.of(
                "bootstrap.servers", bootstrapServers, "default.api.timeout.ms", 10_000, "request.timeout.ms", 5_000)));
    }

    /** Ours win: the inbox and the outbox rely on them. */
    private Map<String, Object> with(Map<String, Object> ours) {
        Map<String, Object> settings = new HashMap<>(told);
        settings.putAll(ours);
        return settings;
    }
}
