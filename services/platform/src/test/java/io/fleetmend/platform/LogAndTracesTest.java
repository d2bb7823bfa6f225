package io.fleetmend.platform;

import static io.fleetmend.platform.NotesOfTenants.technician;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.assertj.core.api.InstanceOfAssertFactories.map;
import static org.awaitility.Awaitility.await;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.Topic;
import io.fleetmend.contracts.tenant.v1.CustomerChangedV1;
import io.fleetmend.platform.events.Outbox;
import io.fleetmend.platform.tenancy.TenantScope;
import io.fleetmend.platform.tenancy.TenantWork;
import io.fleetmend.testkit.RunningServers;
import io.fleetmend.testkit.TestToken;
import io.opentelemetry.api.trace.Span;
import io.quarkus.opentelemetry.runtime.exporter.otlp.tracing.LateBoundSpanProcessor;
import io.quarkus.opentelemetry.runtime.exporter.otlp.tracing.RemoveableLateBoundSpanProcessor;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

/** Every line says whose work it is about and which trace it belongs to, and none says what a tenant or a token did. */
@OnStack
class LogAndTracesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ProviderId provider = new ProviderId(UUID.randomUUID());
    private final CustomerId customer = new CustomerId(UUID.randomUUID());
    private final TenantScope scope = TenantScope.of(provider, customer);
    private final String canary = "canary-" + UUID.randomUUID();

    @Inject
    Outbox outbox;

    @Inject
    TenantWork work;

    @Inject
    EntityManager entities;

    @Inject
    LateBoundSpanProcessor exporter;

    @Test
    void aRequestsLinesNameItsTenantAndTheTraceThatItsAnswerNames() {
        Response answer = technician(provider.value(), customer.value()).get("/api/v1/failing-notes");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(keysOfMine("A request failed"))
                .singleElement(as(map(String.class, String.class)))
                .containsEntry("customer", customer.toString())
                .containsEntry("traceId", answer.header("X-Trace-Id"))
                .containsKey("spanId");
    }

    @Test
    void anEventIsHandledInTheTraceItWasToldIn() {
        String trace = tellInATrace("told");
        assertThat(traceparentsOfMine()).singleElement(as(STRING)).contains(trace);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(keysOfMine("Note was taken"))
                        .singleElement(as(map(String.class, String.class)))
                        .containsEntry("customer", customer.toString())
                        .containsEntry("traceId", trace)
                        .containsKey("spanId"));
    }

    @Test
    void anEventThatFailsDoesSoInItsTrace() {
        String trace = tellInATrace("stumbling stone");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(keysOfMine("Event became a dead letter"))
                        .singleElement(as(map(String.class, String.class)))
                        .containsEntry("customer", customer.toString())
                        .containsEntry("traceId", trace)
                        .containsKeys("event", "type"));
    }

    @Test
    void tokensAndPayloadsStayOutOfTheLog() throws SQLException {
        String token = TestToken.of("tess", "technician")
                .provider(provider)
                .allCustomers()
                .sign();
        for (String bad : List.of(token, token + "x", canary)) {
            technician(provider.value(), customer.value())
                    .auth()
                    .oauth2(bad)
                    .body(Map.of("customer", customer.value(), "text", canary, "stars", "many " + canary))
                    .post("/api/v1/notes");
        }
        tellWhatCannotBeRead(canary);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(LogLines.keysOf("Record became a dead letter"))
                        .anyMatch(keys -> keys.get("reason").contains("the payload is not a CustomerChangedV1")));
        assertThat(LogLines.text())
                .doesNotContain(canary)
                .doesNotContain(token)
                .doesNotContain(token.substring(token.lastIndexOf('.') + 1));
    }

    @Test
    void theDatabasesErrorsDoNotQuoteRows() {
        assertThatThrownBy(() -> work.run(
                        scope,
                        () -> entities.createNativeQuery(
                                        "insert into note (provider_id, customer_id, text) values (?1, ?2, ?3)")
                                .setParameter(1, provider.value())
                                .setParameter(2, customer.value())
                                .setParameter(3, canary)
                                .executeUpdate()))
                .hasStackTraceContaining("note_id")
                .satisfies(failure -> assertThat(failure)
                        .extracting(LogAndTracesTest::printed)
                        .asString()
                        .doesNotContain(canary));
    }

    @Test
    void noSpanLeavesTheProcessUnlessACollectorIsNamed() {
        assertThat(exporter).isSameAs(RemoveableLateBoundSpanProcessor.INSTANCE);
    }

    private String tellInATrace(String name) {
        AtomicReference<String> trace = new AtomicReference<>("");
        work.framed("a test", scope, () -> {
            trace.set(Span.current().getSpanContext().getTraceId());
            work.run(scope, () -> outbox.append(event(name)));
        });
        assertThat(trace.get()).isNotBlank();
        return trace.get();
    }

    private CustomerChangedV1 event(String name) {
        return new CustomerChangedV1(provider, customer, name, ZoneId.of("UTC"), List.of(), true);
    }

    /** As if a newer version had written what this one cannot read; the relay seals it like any other. */
    private void tellWhatCannotBeRead(String text) throws SQLException {
        try (Connection connection = RunningServers.superuser();
                PreparedStatement statement = connection.prepareStatement("""
                        insert into tenant_api.outbox
                          (event_id, topic, record_key, partition_key, type, provider_id, customer_id, payload, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, now())""")) {
            statement.setObject(1, UUID.randomUUID());
            statement.setString(2, Topic.TENANT.topicName());
            statement.setString(3, event(text).entity());
            statement.setString(4, customer.toString());
            statement.setString(5, event(text).type());
            statement.setObject(6, provider.value());
            statement.setObject(7, customer.value());
            statement.setBytes(8, "{\"provider\": \"%s\"}".formatted(text).getBytes(StandardCharsets.UTF_8));
            statement.executeUpdate();
        }
    }

    private List<Map<String, String>> keysOfMine(String message) {
        return LogLines.keysOf(message).stream()
                .filter(keys -> provider.toString().equals(keys.get("provider")))
                .toList();
    }

    private List<String> traceparentsOfMine() {
        List<String> found = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        RunningServers.kafkaBootstrapServers(),
                        "group.id",
                        "traces-" + UUID.randomUUID(),
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(Topic.TENANT.topicName()));
            await().atMost(PATIENCE).until(() -> {
                consumer.poll(Duration.ofMillis(500)).forEach(record -> remember(record, found));
                return !found.isEmpty();
            });
        }
        return found;
    }

    private void remember(ConsumerRecord<String, byte[]> record, List<String> found) {
        if (record.key().contains(customer.toString())) {
            found.add(new String(record.headers().lastHeader("traceparent").value(), StandardCharsets.UTF_8));
        }
    }

    private static String printed(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
