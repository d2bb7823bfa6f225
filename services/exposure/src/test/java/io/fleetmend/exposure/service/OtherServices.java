package io.fleetmend.exposure.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.fleetmend.contracts.ContractsJson;
import io.fleetmend.contracts.Event;
import io.fleetmend.contracts.Scope;
import io.fleetmend.testkit.RunningServers;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells facts as the services that own them do: sealed, on the partition of the customer. */
@ApplicationScoped
class OtherServices {
    private final String secret;
    private final KafkaProducer<String, byte[]> kafka = new KafkaProducer<>(
            Map.of("bootstrap.servers", RunningServers.kafkaBootstrapServers(), "enable.idempotence", "true"),
            new StringSerializer(),
            new ByteArraySerializer());

    OtherServices(@ConfigProperty(name = "fleetmend.events.secret") String secret) {
        this.secret = secret;
    }

    void tell(Event... events) {
        for (Event event : events) {
            tell(UUID.randomUUID(), event);
        }
    }

    /** With a given id: the same fact told again has the same. */
    void tell(UUID eventId, Event event) {
        Scope scope = event.scope();
        String provider = scope.provider() == null ? "" : scope.provider().toString();
        String customer = scope.customer() == null ? "" : scope.customer().toString();
        String topic = event.topic().topicName();
        byte[] payload = json(event);
        String head = String.join("\n", topic, eventId.toString(), event.type(), provider, customer) + "\n";
        byte[] key = mac(bytes(secret), bytes(event.topic().owner()));
        byte[] message = concat(bytes(head), payload);
        List<Header> headers = List.of(
                header("event-id", eventId.toString()),
                header("type", event.type()),
                header("provider", provider),
                header("customer", customer),
                header("seal", HexFormat.of().formatHex(mac(key, message))));
        String partitionKey = customer.isEmpty() ? event.entity() : customer;
        int partition = Math.floorMod(partitionKey.hashCode(), event.topic().partitions());
        try {
            kafka.send(new ProducerRecord<>(topic, partition, event.entity(), payload, headers))
                    .get();
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] json(Event event) {
        try {
            return ContractsJson.get().writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, bytes(value));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] concat(byte[] one, byte[] other) {
        byte[] both = new byte[one.length + other.length];
        System.arraycopy(one, 0, both, 0, one.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static byte[] mac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    @PreDestroy
    void close() {
        kafka.close();
    }
}
