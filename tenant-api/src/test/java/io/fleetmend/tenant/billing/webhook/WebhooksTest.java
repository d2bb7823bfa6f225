package io.fleetmend.tenant.billing.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.tenant.OnStack;
import io.fleetmend.tenant.Tenant;
import io.fleetmend.tenant.billing.Billing;
import io.fleetmend.tenant.usage.Managing;
import io.fleetmend.testkit.TestClock;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnStack
class WebhooksTest {
    private static final String HOOK = "/api/v1/billing/webhooks/invoices";

    @Inject
    TestClock clock;

    @Inject
    Managing managing;

    @Inject
    WebhookSender sender;

    private Receiver receiver;
    private Tenant provider;
    private Billing billing;
    private CustomerId customer;

    @BeforeEach
    void somebodyListens() throws IOException {
        clock.set(Instant.parse("2026-11-23T12:00:00Z"));
        receiver = new Receiver();
        provider = Tenant.create();
        billing = new Billing(provider);
        customer = provider.customer("Bakery");
        billing.map(customer, "CSV", "b", Map.of());
    }

    @AfterEach
    void nobodyListens() {
        receiver.close();
    }

    @Test
    void tellsWhatWasCounted() {
        String secret = listen("billing.usage.changed");
        managing.enrol(provider.id(), customer, "server", "2026-11-23T11:00:00Z");
        sender.sendWhatIsDue();
        assertThat(receiver.heard).singleElement().satisfies(heard -> {
            assertThat(heard.body()).contains("\"type\":\"billing.usage.changed\"", customer.toString());
            assertThat(heard.headers())
                    .containsEntry(
                            "Webhook-timestamp", Long.toString(clock.instant().getEpochSecond()));
            assertThat(heard.signedWith(secret)).isTrue();
        });
        assertThat(states()).containsExactly("DELIVERED");
    }

    @Test
    void tellsOfAMonthThatIsClosed() {
        managing.enrol(provider.id(), customer, "server", "2026-11-23T11:00:00Z");
        clock.set(Instant.parse("2026-12-02T12:00:00Z"));
        managing.roll();
        listen("billing.period.closed");
        billing.close("2026-11").then().statusCode(200);
        sender.sendWhatIsDue();
        assertThat(receiver.heard)
                .singleElement()
                .satisfies(
                        heard -> assertThat(heard.body()).contains("billing.period.closed", "\"period\":\"2026-11\""));
    }

    @Test
    void tellsOfAnExportThatFailed() {
        String secret = listen("billing.export.failed");
        managing.enrol(provider.id(), customer, "server", "2026-11-23T11:00:00Z");
        clock.set(Instant.parse("2026-12-02T12:00:00Z"));
        managing.roll();
        billing.close("2026-11").then().statusCode(200);
        stripe();
        clock.set(Instant.parse("2027-01-10T12:00:00Z"));
        Response pushed = billing.program().post("/api/v1/billing/periods/2026-11/exports/STRIPE");
        assertThat(pushed.<List<String>>path("items.state"))
                .as("more than 35 days old")
                .containsExactly("REFUSED");
        sender.sendWhatIsDue();
        assertThat(receiver.heard).singleElement().satisfies(heard -> {
            assertThat(heard.body())
                    .contains("billing.export.failed", "\"period\":\"2026-11\"", "\"system\":\"STRIPE\"")
                    .contains("\"failed\":1", "\"unmapped\":0");
            assertThat(heard.signedWith(secret)).isTrue();
        });
        assertThat(states()).containsExactly("DELIVERED");
    }

    @Test
    void saysNothingOfAnExportThatBringsAll() {
        listen("billing.export.failed");
        managing.enrol(provider.id(), customer, "server", "2026-11-29T11:00:00Z");
        clock.set(Instant.parse("2026-12-02T12:00:00Z"));
        managing.roll();
        billing.close("2026-11").then().statusCode(200);
        stripe();
        Response pushed = billing.program().post("/api/v1/billing/periods/2026-11/exports/STRIPE");
        assertThat(pushed.<List<String>>path("items.state")).containsExactly("DONE");
        sender.sendWhatIsDue();
        assertThat(deliveries().<List<?>>path("items")).isEmpty();
    }

    @Test
    void remindsOnceAMonthOfACustomerThatNoSystemKnows() {
        CustomerId unknown = provider.customer("Unknown");
        listen("billing.mapping.missing");
        managing.enrol(provider.id(), unknown, "server", "2026-11-23T11:00:00Z");
        managing.enrol(provider.id(), unknown, "server", "2026-11-23T11:00:00Z");
        sender.sendWhatIsDue();
        assertThat(receiver.heard).hasSize(1);
        clock.set(Instant.parse("2026-12-02T12:00:00Z"));
        managing.roll();
        sender.sendWhatIsDue();
        assertThat(receiver.heard).hasSize(2);
    }

    @Test
    void triesAgainLaterUntilItIsHeard() {
        listen("billing.usage.changed");
        receiver.answer = 500;
        managing.enrol(provider.id(), customer, "server", "2026-11-23T11:00:00Z");
        sender.sendWhatIsDue();
        sender.sendWhatIsDue();
        assertThat(receiver.heard).as("not before its time").hasSize(1);
        receiver.answer = 200;
        clock.advance(Duration.ofSeconds(6));
        sender.sendWhatIsDue();
        assertThat(receiver.heard)
                .hasSize(2)
                .extracting(Receiver.Heard::body)
                .containsOnly(receiver.heard.getFirst().body());
        assertThat(deliveries().<List<Integer>>path("items[0].attempts.status")).containsExactly(500, 200);
        assertThat(states()).containsExactly("DELIVERED");
    }

    @Test
    void givesUpAfterTheLastTry() {
        listen("billing.usage.changed");
        receiver.answer = 503;
        managing.enrol(provider.id(), customer, "server", "2026-11-23T11:00:00Z");
        for (int i = 0; i < 12; i++) {
            sender.sendWhatIsDue();
            clock.advance(Duration.ofHours(27));
        }
        assertThat(receiver.heard).hasSize(10);
        assertThat(states()).containsExactly("FAILED");
    }

    @Test
    void believesAReceiverThatSaysItIsGone() {
        listen("billing.usage.changed");
        receiver.answer = 410;
        managing.enrol(provider.id(), customer, "server", "2026-11-23T11:00:00Z");
        sender.sendWhatIsDue();
        assertThat(billing.get("/webhooks").<List<Boolean>>path("items.active")).containsExactly(false);
        assertThat(states()).containsExactly("FAILED");
    }

    @Test
    void writesDownWhyNobodyAnswered() {
        listen("billing.usage.changed");
        receiver.close();
        managing.enrol(provider.id(), customer, "server", "2026-11-23T11:00:00Z");
        sender.sendWhatIsDue();
        assertThat(deliveries().<String>path("items[0].attempts[0].problem")).isNotBlank();
        assertThat(deliveries().<Integer>path("items[0].attempts[0].status")).isNull();
    }

    @Test
    void signsWithBothSecretsForADayAfterARotation() {
        String before = listen("billing.usage.changed");
        String after = billing.program().post(HOOK + "/rotate-secret").path("secret");
        managing.enrol(provider.id(), customer, "server", "2026-11-23T11:00:00Z");
        sender.sendWhatIsDue();
        assertThat(receiver.heard.getFirst().signedWith(before)).isTrue();
        assertThat(receiver.heard.getFirst().signedWith(after)).isTrue();
        clock.advance(Duration.ofHours(24));
        managing.roll();
        sender.sendWhatIsDue();
        assertThat(receiver.heard.getLast().signedWith(before)).isFalse();
        assertThat(receiver.heard.getLast().signedWith(after)).isTrue();
    }

    @Test
    void tellsTheSecretOnceAndKeepsItSealed() throws SQLException {
        String secret = listen("billing.usage.changed");
        assertThat(secret).startsWith("whsec_");
        assertThat(billing.get("/webhooks").asString()).doesNotContain("whsec_");
        assertThat(Tenant.rows(
                        "select encode(secret, 'escape') from tenant_api.webhook where provider_id = ?::uuid",
                        provider.id().toString()))
                .singleElement()
                .asString()
                .doesNotContain(secret.substring(10));
    }

    @Test
    void changesAWebhookThatWasReadOnly() {
        listen("billing.usage.changed");
        Map<String, Object> body = Map.of("url", receiver.url(), "events", List.of("billing.export.failed"));
        assertThat(billing.program().body(body).put(HOOK).statusCode()).isEqualTo(428);
        Response changed =
                billing.program().header("If-Match", "\"1\"").body(body).put(HOOK);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.<String>path("secret")).isNull();
        assertThat(billing.program().header("If-Match", "\"2\"").delete(HOOK).statusCode())
                .isEqualTo(204);
    }

    @Test
    void keepsProvidersApart() {
        listen("billing.usage.changed");
        Tenant other = Tenant.create();
        managing.enrol(other.id(), other.customer("Theirs"), "server", "2026-11-23T11:00:00Z");
        sender.sendWhatIsDue();
        assertThat(receiver.heard).isEmpty();
        assertThat(new Billing(other).get("/webhooks").<List<?>>path("items")).isEmpty();
        assertThat(new Billing(other).program().post(HOOK + "/rotate-secret").statusCode())
                .isEqualTo(404);
    }

    private String listen(String... events) {
        Response put = billing.program()
                .body(Map.of("url", receiver.url(), "events", List.of(events)))
                .put(HOOK);
        assertThat(put.statusCode()).as(put.asString()).isEqualTo(200);
        return put.path("secret");
    }

    /** What hears of the webhooks answers for the PSA too: its success is all that an export asks of it. */
    private void stripe() {
        billing.program()
                .body(Map.of("url", receiver.url(), "credentials", Map.of("secretKey", "sk_test")))
                .put("/api/v1/billing/export-targets/STRIPE")
                .then()
                .statusCode(200);
        billing.map(customer, "STRIPE", "cus_1", Map.of("server", "server_days"));
    }

    private Response deliveries() {
        return billing.get("/webhooks/deliveries?webhook=invoices");
    }

    private List<String> states() {
        return deliveries().path("items.state");
    }
}
