package io.fleetmend.tenant.billing.export;

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
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Journey B4, against a stand-in. */
@OnStack
class ExportsTest {
    @Inject
    TestClock clock;

    @Inject
    Managing managing;

    private StandIn psa;
    private Tenant provider;
    private Billing billing;
    private CustomerId customer;

    @BeforeEach
    void threeServerDaysInAClosedMonth() throws IOException {
        clock.set(Instant.parse("2026-11-29T12:00:00Z"));
        psa = new StandIn(clock);
        provider = Tenant.create();
        billing = new Billing(provider);
        customer = provider.customer("Bakery");
        billing.map(customer, "CSV", "=b", Map.of("server", "S1"));
        managing.enrol(provider.id(), customer, "server", "2026-11-28T11:00:00Z");
        clock.set(Instant.parse("2026-12-02T12:00:00Z"));
        managing.roll();
        billing.close("2026-11").then().statusCode(200);
    }

    @AfterEach
    void noPsa() {
        psa.close();
    }

    @ParameterizedTest
    @CsvSource({
        "CONNECTWISE, '{\"company\": \"c\", \"publicKey\": \"p\", \"privateKey\": \"s\", \"clientId\": \"i\"}'",
        "AUTOTASK, '{\"integrationCode\": \"i\", \"userName\": \"u\", \"secret\": \"s\"}'",
        "HALOPSA, '{\"clientId\": \"i\", \"clientSecret\": \"s\"}'"
    })
    void showsTheDifferenceAndThenMakesIt(String system, String credentials) {
        psa.quantities.put("77-1", BigDecimal.valueOf(5));
        target(system, credentials);
        billing.map(customer, system, "77", Map.of("server", "77-1"));
        Response dryRun = billing.program().post(exports(system) + "/dry-run");
        assertThat(dryRun.statusCode()).as(dryRun.asString()).isEqualTo(200);
        assertThat(dryRun.<Number>path("items[0].current").intValue()).isEqualTo(5);
        assertThat(dryRun.<Number>path("items[0].difference").intValue()).isEqualTo(-2);
        assertThat(psa.quantities.get("77-1")).as("nothing was sent").isEqualByComparingTo("5");
        for (int i = 0; i < 3; i++) {
            Response pushed = billing.program().post(exports(system));
            assertThat(pushed.<List<String>>path("items.state"))
                    .as(pushed.asString())
                    .containsExactly("DONE");
        }
        assertThat(psa.quantities.get("77-1")).isEqualByComparingTo("3");
        assertThat(psa.adjustments.getOrDefault("77-1", 0)).isEqualTo(system.equals("AUTOTASK") ? 1 : 0);
        assertThat(billing.program()
                        .post(exports(system) + "/dry-run")
                        .<Number>path("items[0].difference")
                        .intValue())
                .isZero();
    }

    @Test
    void sendsAMeterEventOnce() {
        stripe();
        for (int i = 0; i < 3; i++) {
            billing.program().post(exports("STRIPE")).then().statusCode(200);
        }
        assertThat(psa.metered).isEqualTo(Map.of("server_days", 3L));
    }

    @Test
    void refusesToSendWhatStripeTakesNoMore() {
        stripe();
        clock.set(Instant.parse("2027-01-10T12:00:00Z"));
        Response pushed = billing.program().post(exports("STRIPE"));
        assertThat(pushed.<List<String>>path("items.state")).containsExactly("REFUSED");
        assertThat(pushed.<String>path("items[0].problem")).contains("at most 35 days old");
        assertThat(psa.metered).isEmpty();
    }

    @Test
    void holdsWhatNobodyKnowsAboutUntilAPersonSays() {
        stripe();
        psa.close();
        assertThat(billing.program().post(exports("STRIPE")).<List<String>>path("items.state"))
                .containsExactly("SENDING");
        clock.advance(Duration.ofHours(25));
        Response held = billing.program().post(exports("STRIPE"));
        assertThat(held.<List<String>>path("items.state")).containsExactly("HELD");
        String resolve = exports("STRIPE") + "/%s/server/resolve".formatted(customer);
        assertThat(billing.program().body(Map.of("arrived", true)).post(resolve).<List<String>>path("items.state"))
                .containsExactly("DONE");
        assertThat(billing.program().body(Map.of("arrived", true)).post(resolve).statusCode())
                .isEqualTo(409);
    }

    @Test
    void saysWhatHasNoPlaceInTheSystem() {
        target("STRIPE", "{\"secretKey\": \"sk_test\"}");
        Response pushed = billing.program().post(exports("STRIPE"));
        assertThat(pushed.<List<?>>path("items")).isEmpty();
        assertThat(pushed.<List<String>>path("missing.line")).containsExactly("server");
        assertThat(pushed.<String>path("missing[0].problem")).isEqualTo("the customer is not mapped in STRIPE");
    }

    @Test
    void writesAFileWithoutFormulas() {
        String file = billing.get("/periods/2026-11/statements/csv").asString();
        assertThat(file.lines())
                .hasSize(4)
                .contains(
                        "2026-11,CLOSED,%s,'=b,server,S1,PRORATED_ENDPOINT_DAYS,ENDPOINT_DAYS,3,".formatted(customer));
        assertThat(billing.get("/periods/2026-11/statements/csv").asString()).isEqualTo(file);
    }

    @Test
    void exportsClosedMonthsOnly() {
        stripe();
        assertThat(billing.program()
                        .post("/api/v1/billing/periods/2026-12/exports/STRIPE")
                        .statusCode())
                .isEqualTo(409);
        assertThat(billing.get("/periods/2026-12/exports/STRIPE").<List<?>>path("items"))
                .isEmpty();
    }

    @Test
    void namesTheCredentialsThatASystemNeeds() {
        Response refused = billing.program()
                .body(Map.of("url", psa.url(), "credentials", Map.of("userName", "u")))
                .put("/api/v1/billing/export-targets/STRIPE");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.<String>path("detail")).isEqualTo("credentials must be [secretKey], but were [userName]");
        Response strange = billing.program()
                .body(Map.of("url", psa.url(), "credentials", Map.of("password", "u")))
                .put("/api/v1/billing/export-targets/STRIPE");
        assertThat(strange.statusCode()).isEqualTo(400);
        assertThat(strange.<String>path("field")).isEqualTo("credentials.password");
    }

    @Test
    void keepsCredentialsSealed() throws SQLException {
        stripe();
        assertThat(billing.get("/export-targets").asString()).contains("STRIPE").doesNotContain("sk_test");
        assertThat(Tenant.rows(
                        "select encode(credentials, 'escape') from tenant_api.billing_export_target where provider_id = ?::uuid",
                        provider.id().toString()))
                .singleElement()
                .asString()
                .doesNotContain("sk_test");
    }

    @Test
    void isForProgramsThatExport() {
        stripe();
        assertThat(provider.program().post(exports("STRIPE")).statusCode()).isEqualTo(403);
        assertThat(provider.admin().post(exports("STRIPE")).statusCode()).isEqualTo(403);
        assertThat(provider.program().get(exports("STRIPE")).statusCode()).isEqualTo(200);
        assertThat(new Billing(Tenant.create())
                        .program()
                        .post(exports("STRIPE"))
                        .statusCode())
                .isEqualTo(409);
    }

    private void stripe() {
        target("STRIPE", "{\"secretKey\": \"sk_test\"}");
        billing.map(customer, "STRIPE", "cus_1", Map.of("server", "server_days"));
    }

    private void target(String system, String credentials) {
        billing.program()
                .body("{\"url\": \"%s\", \"credentials\": %s}".formatted(psa.url(), credentials))
                .put("/api/v1/billing/export-targets/" + system)
                .then()
                .statusCode(200);
    }

    private static String exports(String system) {
        return "/api/v1/billing/periods/2026-11/exports/" + system;
    }
}
