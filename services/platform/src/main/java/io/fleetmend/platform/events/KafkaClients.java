package io.fleetmend.platform.events;

import jakarta.enterprise.context.ApplicationScoped;
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

/** How this product speaks to Kafka. */
@ApplicationScoped
class KafkaClients {
    private final String bootstrapServers;
    private final String service;

    KafkaClients(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.bootstrapServers = bootstrapServers;
        this.service = service;
    }

    /** The name of this service: its consumer group and the owner of its topics. */
    String service() {
        return service;
    }

    Producer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
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
                        8 * 1024 * 1024),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
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
                        "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    Admin admin() {
        return Admin.create(Map.of(
                "bootstrap.servers", bootstrapServers, "default.api.timeout.ms", 10_000, "request.timeout.ms", 5_000));
    }
}
