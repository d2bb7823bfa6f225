package io.fleetmend.platform;

import static io.fleetmend.platform.NotesOfTenants.list;
import static io.fleetmend.platform.NotesOfTenants.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.Topic;
import io.fleetmend.contracts.tenant.v1.CustomerChangedV1;
import io.fleetmend.platform.events.Outbox;
import io.fleetmend.platform.notes.NoteTaker;
import io.fleetmend.platform.tenancy.TenantScope;
import io.fleetmend.platform.tenancy.TenantWork;
import io.fleetmend.testkit.RunningServers;
import io.fleetmend.testkit.TestToken;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** From the outbox over Kafka to the handler. */
@OnStack
class EventsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Outbox outbox;

    @Inject
    TenantWork work;

    @Inject
    NoteTaker noteTaker;

    private final ProviderId provider = new ProviderId(UUID.randomUUID());

    @Test
    void reachTheHandlerInTheScopeOfTheirTenant() {
        tell("told");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(notes()).containsExactly("told"));
        assertThat(list(whole(UUID.randomUUID()))).isEmpty();
    }

    /** Beyond what Kafka takes by itself; random, so that it stays large when it is compressed. */
    @Test
    void areToldWhenTheyAreLarge() {
        byte[] random = new byte[3 * 1024 * 1024];
        new Random(7).nextBytes(random);
        String large = Base64.getEncoder().encodeToString(random);
        tell(large);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(notes()).containsExactly(large));
    }

    @Test
    void areHandledOnceHoweverOftenTheyAreTold() throws SQLException {
        tell("told twice");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(notes()).hasSize(1));
        sql("update tenant_api.outbox set published_at = null where provider_id = '%s'".formatted(provider));
        tell("told after");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(notes()).containsExactlyInAnyOrder("told twice", "told after"));
    }

    @Test
    void areTellableAgainWhenKafkaHasLostEverything() throws SQLException {
        tell("survivor");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(notes()).hasSize(1));
        // as if another cluster stood there, and this service had handled nothing yet
        sql("delete from tenant_api.inbox; update tenant_api.outbox_target set cluster_id = 'another'");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(notes()).containsExactly("survivor", "survivor"));
    }

    @Test
    void becomeDeadLettersAloneAndCanBeReplayed() {
        tell("before");
        tell("stumbling stone");
        tell("after");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(notes()).containsExactlyInAnyOrder("before", "after"));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(deadReasons()).anyMatch(r -> r.contains("stumbled")));
        String first = stumble();
        operator().post("/api/v1/dead-letters/replay").then().statusCode(200).body("replayed", equalTo(0));
        assertThat(stumble()).as("the new reason").contains("stumbled").isNotEqualTo(first);
        noteTaker.stumbles(false);
        operator().post("/api/v1/dead-letters/replay").then().statusCode(200);
        assertThat(notes()).contains("stumbling stone").hasSize(3);
        operator().post("/api/v1/dead-letters/replay").then().statusCode(200);
        assertThat(notes()).as("replayed twice").hasSize(3);
        noteTaker.stumbles(true);
    }

    @Test
    void withoutASealAreDeadLettersAndTheOthersGoOn() {
        try (KafkaProducer<String, byte[]> rogue = new KafkaProducer<>(
                Map.of("bootstrap.servers", RunningServers.kafkaBootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            for (int partition = 0; partition < Topic.TENANT.partitions(); partition++) {
                var _ = rogue.send(new ProducerRecord<>(
                        Topic.TENANT.topicName(), partition, "x", "not an event".getBytes(StandardCharsets.UTF_8)));
            }
        }
        tell("after the rogue");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(notes()).containsExactly("after the rogue"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(deadReasons().stream().filter(r -> r.contains("no header")))
                        .hasSize(Topic.TENANT.partitions()));
    }

    private void tell(String name) {
        CustomerId customer = new CustomerId(UUID.randomUUID());
        work.run(
                TenantScope.of(provider, customer),
                () -> outbox.append(
                        new CustomerChangedV1(provider, customer, name, ZoneId.of("UTC"), List.of(), true)));
    }

    private List<String> notes() {
        return list(whole(provider.value()));
    }

    private static List<String> deadReasons() {
        return operator()
                .get("/api/v1/dead-letters")
                .then()
                .statusCode(200)
                .extract()
                .path("reason");
    }

    private static String stumble() {
        return deadReasons().stream()
                .filter(r -> r.contains("stumbled"))
                .findFirst()
                .orElseThrow();
    }

    private static RequestSpecification operator() {
        return NotesOfTenants.caller(TestToken.of("olga", "operator"));
    }

    private static void sql(String text) throws SQLException {
        try (Connection connection = RunningServers.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }
}
