package io.fleetmend.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.junit.jupiter.api.Test;

class KafkaClientsTest {
    private static final String NOBODY = "127.0.0.1:1";

    @Test
    void everyClientTakesTheEncryptionThatItIsTold() {
        KafkaClients clients = new KafkaClients(
                NOBODY,
                "notes",
                Map.of(
                        "security.protocol", "SSL",
                        "ssl.truststore.type", "PEM",
                        "ssl.truststore.location", "/nowhere/ca.crt"));

        assertThatThrownBy(clients::producer).hasStackTraceContaining("/nowhere/ca.crt");
        assertThatThrownBy(clients::consumer).hasStackTraceContaining("/nowhere/ca.crt");
        assertThatThrownBy(clients::admin).hasStackTraceContaining("/nowhere/ca.crt");
    }

    @Test
    void whatTheExchangeOfFactsReliesOnCannotBeToldOtherwise() {
        KafkaClients clients = new KafkaClients(NOBODY, "notes", Map.of("group.id", "somebody-else"));

        try (KafkaConsumer<String, byte[]> consumer = clients.consumer()) {
            assertThat(consumer.groupMetadata().groupId()).isEqualTo("notes");
        }
    }
}
