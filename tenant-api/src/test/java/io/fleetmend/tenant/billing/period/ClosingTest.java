package io.fleetmend.tenant.billing.period;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.platform.identity.Roles;
import io.fleetmend.tenant.OnStack;
import io.fleetmend.tenant.Tenant;
import io.fleetmend.tenant.billing.Billing;
import io.fleetmend.tenant.usage.Managing;
import io.fleetmend.testkit.TestClock;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Journeys B3 and B5, and what makes a closed month believable. */
@OnStack
class ClosingTest {
    private static final Instant OCTOBER_IS_OVER = Instant.parse("2026-11-02T12:00:00Z");
    private static final Instant NOVEMBER_IS_OVER = Instant.parse("2026-12-02T12:00:00Z");

    @Inject
    TestClock clock;

    @Inject
    Managing managing;

    private Tenant provider;
    private Billing billing;
    private CustomerId customer;

    @BeforeEach
    void oneServerSinceTheTwentyEighthOfOctober() {
        clock.set(Instant.parse("2026-10-28T12:00:00Z"));
        provider = Tenant.create();
        billing = new Billing(provider);
        customer = provider.customer("Bakery", "Europe/Berlin");
        managing.enrol(provider.id(), customer, "server", "2026-10-28T11:00:00Z");
        clock.set(OCTOBER_IS_OVER);
        managing.roll();
        billing.map(customer, "CSV", "bakery", Map.of());
    }

    @Test
    void closesTwiceWithOneKeyAndMakesOneStatement() throws SQLException {
        String key = UUID.randomUUID().toString();
        Response first = billing.close("2026-10", key, "{}");
        Response second = billing.close("2026-10", key, "{}");
        assertThat(first.statusCode()).as(first.asString()).isEqualTo(200);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(statementsOf(customer)).hasSize(1);
    }

    @Test
    void closesOnceHoweverManyAskAtTheSameTime() throws SQLException {
        String key = UUID.randomUUID().toString();
        List<CompletableFuture<Response>> answers = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> billing.close("2026-10", key, "{}")))
                .toList();
        String first = answers.getFirst().join().asString();
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.join().asString()).isEqualTo(first));
        assertThat(statementsOf(customer)).hasSize(1);
    }

    @Test
    void refusesAnotherBodyUnderTheSameKey() {
        String key = UUID.randomUUID().toString();
        billing.close("2026-10", key, "{}").then().statusCode(200);
        Response other = billing.close("2026-10", key, "{\"allowUnmapped\": true}");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.<String>path("type")).endsWith("/idempotency-key-reused");
    }

    @Test
    void wantsAKeyAndTheETagThatWasRead() {
        String path = "/api/v1/billing/periods/2026-10:close";
        assertThat(billing.program()
                        .body("{}")
                        .header("If-Match", "\"open\"")
                        .post(path)
                        .statusCode())
                .isEqualTo(400);
        assertThat(billing.program()
                        .body("{}")
                        .header("Idempotency-Key", "a")
                        .post(path)
                        .statusCode())
                .isEqualTo(428);
        String tag = billing.get("/periods/2026-10").header("ETag");
        billing.close("2026-10").then().statusCode(200);
        assertThat(billing.program()
                        .body("{}")
                        .header("Idempotency-Key", "b")
                        .header("If-Match", tag)
                        .post(path)
                        .statusCode())
                .isEqualTo(412);
    }

    @Test
    void waitsUntilTheMonthIsOverForTheLastCustomer() {
        CustomerId west = provider.customer("West", "Pacific/Honolulu");
        billing.map(west, "CSV", "west", Map.of());
        clock.set(Instant.parse("2026-11-01T09:59:59Z"));
        Response early = billing.close("2026-10");
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.<String>path("type")).endsWith("/period-not-over");
        clock.set(Instant.parse("2026-11-01T10:00:00Z"));
        billing.close("2026-10").then().statusCode(200);
    }

    @Test
    void closesInOrder() {
        clock.set(NOVEMBER_IS_OVER);
        assertThat(billing.close("2026-11").<String>path("type")).endsWith("/earlier-period-open");
        assertThat(billing.get("/periods").<List<String>>path("items.period"))
                .containsExactly("2026-12", "2026-11", "2026-10");
        assertThat(billing.get("/periods").<List<String>>path("items.state")).containsExactly("OPEN", "OVER", "OVER");
    }

    @Test
    void knowsTheMonthThatRunsWhereTheNextOneHasBegunAlready() {
        Instant decemberInBerlin = Instant.parse("2026-11-30T23:30:00Z");
        clock.set(decemberInBerlin);
        Tenant young = Tenant.create();
        CustomerId berlin = young.customer("Bakery", "Europe/Berlin");
        managing.enrol(young.id(), berlin, "server", decemberInBerlin.toString());
        assertThat(new Billing(young).get("/periods").<List<String>>path("items.period"))
                .containsExactly("2026-11");
    }

    @Test
    void namesTheCustomersThatNoSystemKnows() {
        CustomerId unmapped = provider.customer("Unmapped", "Europe/Berlin");
        managing.enrol(provider.id(), unmapped, "server", "2026-10-30T11:00:00Z");
        Response refused = billing.close("2026-10");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.<List<String>>path("faults.at")).containsExactly(unmapped.toString());
        assertThat(billing.get("/periods/2026-10").<List<String>>path("blockers"))
                .containsExactly("UNMAPPED_CUSTOMERS");
        billing.close("2026-10", "anyway", "{\"allowUnmapped\": true}").then().statusCode(200);
    }

    @Test
    void adjustsTheNextMonthWhenAnEndpointIsFoundLate() {
        billing.close("2026-10").then().statusCode(200);
        String closed = billing.statement("2026-10", customer).asString();
        EndpointId late = managing.enrol(provider.id(), customer, "server", "2026-10-30T11:00:00Z");
        assertThat(billing.statement("2026-10", customer).asString()).isEqualTo(closed);
        Response next = billing.statement("2026-11", customer);
        assertThat(next.<List<String>>path("adjustments.line")).containsExactly("2026-10.server");
        assertThat(next.<String>path("adjustments[0].adjusts.period")).isEqualTo("2026-10");
        assertThat(next.<String>path("adjustments[0].adjusts.line")).isEqualTo("server");
        assertThat(next.<Integer>path("adjustments[0].quantity")).isEqualTo(2);
        Response evidence = billing.evidence("2026-11", customer, "2026-10.server");
        assertThat(evidence.<List<String>>path("items.endpoint")).containsExactly(late.toString());
        assertThat(evidence.<List<String>>path("items[0].days")).containsExactly("2026-10-30", "2026-10-31");
    }

    @Test
    void creditsDaysAfterARetirementThatWasToldLate() {
        EndpointId gone = managing.enrol(provider.id(), customer, "server", "2026-10-28T11:00:00Z");
        billing.close("2026-10").then().statusCode(200);
        managing.retire(provider.id(), customer, gone, Instant.parse("2026-10-29T11:00:00Z"));
        Response next = billing.statement("2026-11", customer);
        assertThat(next.<Integer>path("adjustments[0].quantity")).isEqualTo(-2);
        assertThat(billing.evidence("2026-11", customer, "2026-10.server").<List<String>>path("items[0].removedDays"))
                .containsExactly("2026-10-30", "2026-10-31");
    }

    @Test
    void billsAnAdjustmentOnce() {
        billing.close("2026-10").then().statusCode(200);
        managing.enrol(provider.id(), customer, "server", "2026-10-30T11:00:00Z");
        clock.set(NOVEMBER_IS_OVER);
        managing.roll();
        billing.close("2026-11").then().statusCode(200);
        assertThat(billing.statement("2026-11", customer).<List<?>>path("adjustments"))
                .hasSize(1);
        assertThat(billing.statement("2026-12", customer).<List<?>>path("adjustments"))
                .isEmpty();
    }

    @Test
    void showsWhatCameLateInTheFirstOpenMonthOnly() {
        billing.close("2026-10").then().statusCode(200);
        managing.enrol(provider.id(), customer, "server", "2026-10-30T11:00:00Z");
        clock.set(NOVEMBER_IS_OVER);
        assertThat(billing.statement("2026-11", customer).<List<?>>path("adjustments"))
                .hasSize(1);
        assertThat(billing.statement("2026-12", customer).<List<?>>path("adjustments"))
                .isEmpty();
    }

    @Test
    void sumsTheEvidenceOfEachLineToItsQuantity() throws SQLException {
        managing.enrol(provider.id(), customer, "workstation", "2026-10-20T11:00:00Z");
        managing.enrol(provider.id(), customer, "workstation", "2026-10-31T11:00:00Z");
        billing.agree(
                customer,
                line("all-days", "PRORATED_ENDPOINT_DAYS", "SERVER"),
                line("highest", "HIGH_WATER_MARK", "WORKSTATION"),
                line("last", "SNAPSHOT_AT_CLOSE", "OTHER"));
        billing.close("2026-10").then().statusCode(200);
        assertThat(Tenant.rows("""
                        select l.line || ' ' || l.quantity || ' ' || coalesce(sum(bit_count(e.days::bit(32)) - bit_count(e.removed_days::bit(32))), 0)
                        from tenant_api.billing_statement_line l left join tenant_api.billing_evidence e
                          using (provider_id, customer_id, month, line)
                        where l.customer_id = ?::uuid group by l.line, l.quantity order by l.line""", customer.toString())).containsExactly("all-days 4 4", "highest 2 2", "last 0 0");
    }

    @Test
    void hashesWhatItShowsAndChainsTheMonths() throws NoSuchAlgorithmException {
        billing.close("2026-10").then().statusCode(200);
        Response october = billing.get("/periods/2026-10");
        String statement = sha256(billing.get("/periods/2026-10/statements/%s/canonical".formatted(customer))
                .asString());
        assertThat(billing.statement("2026-10", customer).<String>path("hash")).isEqualTo(statement);
        assertThat(october.<String>path("hash"))
                .isEqualTo(sha256("""
                fleetmend-period-v1
                provider %s
                period 2026-10
                previous %s
                statement %s %s
                """.formatted(provider.id(), "0".repeat(64), customer, statement)));
        clock.set(NOVEMBER_IS_OVER);
        managing.roll();
        billing.close("2026-11").then().statusCode(200);
        assertThat(billing.get("/periods/2026-11").<String>path("previousHash")).isEqualTo(october.path("hash"));
    }

    @Test
    void letsNotEvenTheServiceChangeWhatIsClosed() throws SQLException {
        assertThat(Tenant.rows("""
                        select table_name || ' ' || privilege_type from information_schema.table_privileges
                        where grantee = 'tenant_api' and table_schema = 'tenant_api' and privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')
                          and (table_name like 'billing\\_statement%' or table_name like 'billing\\_evidence%'
                            or table_name in ('billing_period', 'billing_idempotency', 'usage_correction'))""")).isEmpty();
    }

    @Test
    void keepsProvidersApart() {
        Tenant other = Tenant.create();
        assertThat(new Billing(other).statement("2026-11", customer).statusCode())
                .isEqualTo(404);
        assertThat(new Billing(other).get("/periods/2026-10").statusCode()).isEqualTo(404);
        assertThat(billing.get("/periods/not-a-month").statusCode()).isEqualTo(404);
    }

    @Test
    void letsReadersReadAndNotClose() {
        assertThat(provider.program().get("/api/v1/billing/periods").statusCode())
                .isEqualTo(200);
        assertThat(provider.program()
                        .urlEncodingEnabled(false)
                        .body("{}")
                        .post("/api/v1/billing/periods/2026-10:close")
                        .statusCode())
                .isEqualTo(403);
        assertThat(provider.as(Roles.TECHNICIAN).get("/api/v1/billing/periods").statusCode())
                .isEqualTo(403);
    }

    private static Map<String, Object> line(String key, String method, String... classes) {
        return Map.of("key", key, "method", method, "classes", List.of(classes));
    }

    private static List<String> statementsOf(CustomerId customer) throws SQLException {
        return Tenant.rows(
                "select hash from tenant_api.billing_statement where customer_id = ?::uuid", customer.toString());
    }

    private static String sha256(String text) throws NoSuchAlgorithmException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
