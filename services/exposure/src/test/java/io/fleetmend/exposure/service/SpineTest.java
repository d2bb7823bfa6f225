package io.fleetmend.exposure.service;

import static io.fleetmend.exposure.service.Tenant.installed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.fleetmend.contracts.bulletin.v1.BulletinPublishedV1.Fix;
import io.fleetmend.contracts.bulletin.v1.VulnerabilityScoredV1;
import io.fleetmend.contracts.finding.v1.BulletinFindingsChangedV1;
import io.fleetmend.contracts.finding.v1.ComplianceMeasuredV1;
import io.fleetmend.contracts.finding.v1.ComplianceMeasuredV1.Endpoints;
import io.fleetmend.contracts.finding.v1.EndpointFindingsChangedV1;
import io.fleetmend.contracts.finding.v1.PackageTarget;
import io.fleetmend.contracts.inventory.v1.EndpointRetiredV1;
import io.fleetmend.contracts.inventory.v1.InventoryReportedV1;
import io.fleetmend.exposure.live.LiveEngine;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Facts in over Kafka, findings out over Kafka and HTTP. */
@OnStack
class SpineTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    OtherServices others;

    @Inject
    LiveEngine engine;

    private final Instant now = Instant.now(Clock.systemUTC()).truncatedTo(ChronoUnit.MILLIS);
    private final Tenant tenant = Tenant.any();
    private final Vendor vendor = new Vendor(tenant.release(), now);

    @BeforeEach
    void aCustomerAndAVendor() {
        others.tell(vendor.feed(true), vendor.bulletin("DSA-1", "curl", "2"), vendor.update("curl", "2"));
        others.tell(tenant.created());
        await().atMost(PATIENCE)
                .until(() ->
                        engine.read(view -> view.bulletin(vendor.id("DSA-1")).isPresent()
                                && view.customer(tenant.customer()).isPresent()));
    }

    @Test
    void opensAFindingAndClosesItByTheNextInventory() {
        others.tell(tenant.inventory(now, installed("curl", "1")));
        EndpointFindingsChangedV1 opened = endpointFindings(1);
        assertThat(opened.missing()).singleElement().satisfies(update -> {
            assertThat(update.bulletin().bulletin()).isEqualTo(vendor.id("DSA-1"));
            assertThat(update.packages()).containsExactly(new PackageTarget("curl", "amd64", "1", "2"));
        });

        InventoryReportedV1 proof = tenant.inventory(now.plusSeconds(1).plusNanos(1_600), installed("curl", "2"));
        others.tell(proof);
        EndpointFindingsChangedV1 closed = endpointFindings(2);
        assertThat(closed.missing()).isEmpty();
        assertThat(closed.closed()).containsExactly(vendor.id("DSA-1"));
        tenant.portal()
                .get(
                        "/api/v1/endpoints/{id}/exposure-windows",
                        tenant.endpoint().toString())
                .then()
                .statusCode(200)
                .body("items.bulletin", contains(vendor.id("DSA-1").value()))
                .body("items[0].inventoryDigest", equalTo(proof.digest()))
                .body("items[0].duration", equalTo("PT1H1.000001S"));
        tenant.portal()
                .get(
                        "/api/v1/customers/{id}/exposure-windows?limit=1",
                        tenant.customer().toString())
                .then()
                .statusCode(200)
                .body("items.bulletin", contains(vendor.id("DSA-1").value()))
                .body("next", nullValue());
        percentiles("customer=" + tenant.customer())
                .body("windows", equalTo(1))
                .body("median", equalTo("PT2H"))
                .body("p99", equalTo("PT2H"))
                .body("outbreaks.find { it.outbreak == 'Zotob' }.days", equalTo(5))
                .body("outbreaks.inTime", everyItem(equalTo(1)));
        percentiles("product=curl").body("windows", equalTo(1));
        percentiles("product=bash").body("windows", equalTo(0)).body("median", nullValue());
    }

    private ValidatableResponse percentiles(String query) {
        return tenant.technician()
                .get("/api/v1/exposure-window-percentiles?" + query)
                .then()
                .statusCode(200);
    }

    @Test
    void changesNothingWhenAnInventoryIsToldTwice() {
        UUID id = UUID.randomUUID();
        InventoryReportedV1 inventory = tenant.inventory(now, installed("curl", "1"));
        others.tell(id, inventory);
        others.tell(id, inventory);
        others.tell(tenant.inventory(now.plusSeconds(1), installed("curl", "2")));

        await().atMost(PATIENCE)
                .until(() -> endpointFindings().getLast().missing().isEmpty());
        assertThat(endpointFindings()).hasSize(2);
    }

    @Test
    void tellsWhereANewBulletinIsMissing() {
        others.tell(tenant.inventory(now, installed("curl", "2")));
        endpointFindings(1);
        others.tell(vendor.bulletin("DSA-2", "curl", "3"), vendor.update("curl", "3"));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                bulletinFindings("DSA-2").getLast().affected())
                        .containsExactly(new BulletinFindingsChangedV1.Affected(
                                tenant.endpoint(), List.of(new PackageTarget("curl", "amd64", "2", "3")), List.of())));
    }

    @Test
    void tellsThatAWithdrawnBulletinIsMissingNowhere() {
        others.tell(tenant.inventory(now, installed("curl", "1")));
        endpointFindings(1);
        others.tell(vendor.bulletin("DSA-1", 2, "curl", "2", true));

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(bulletinFindings("DSA-1").getLast().affected())
                                .isEmpty());
    }

    @Test
    void tellsThatABulletinIsExploitedNow() {
        others.tell(tenant.inventory(now, installed("curl", "1")));
        endpointFindings(1);
        others.tell(new VulnerabilityScoredV1(
                "CVE-2026-1:" + tenant.release(),
                0.9,
                0.99,
                new VulnerabilityScoredV1.KnownExploited(LocalDate.EPOCH, LocalDate.EPOCH, true)));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                bulletinFindings("DSA-1").getLast().bulletin().knownExploited())
                        .isTrue());
    }

    @Test
    void opensTheScoreOfAFindingAndItsDeadlinesByBothClocks() {
        String exploited = "CVE-2026-1:" + tenant.release();
        others.tell(tenant.policy(Duration.ofMinutes(30)));
        others.tell(new VulnerabilityScoredV1(
                exploited,
                0.9,
                0.99,
                new VulnerabilityScoredV1.KnownExploited(LocalDate.EPOCH, LocalDate.EPOCH, true),
                new VulnerabilityScoredV1.Cvss("3.1", 9.8, "CVSS:3.1/…", "cve-records"),
                null));
        others.tell(tenant.inventory(now, installed("curl", "1")));

        await().atMost(PATIENCE)
                .untilAsserted(() -> tenant.portal()
                        .get("/api/v1/findings?endpoint={id}", tenant.endpoint().toString())
                        .then()
                        .statusCode(200)
                        .body(
                                "items[0].score.parts.name",
                                contains("severity", "cvss", "knownExploited", "epss", "ssvc", "age"))
                        .body(
                                "items[0].score.parts.source",
                                contains("advisories", exploited, exploited, exploited, null, "advisories"))
                        .body("items[0].deadlines.framework", contains("own"))
                        .body(
                                "items[0].deadlines[0].due",
                                equalTo(now.minusSeconds(3600).plusSeconds(1800).toString()))
                        .body(
                                "items[0].deadlines[0].dueSinceFirstSeen",
                                equalTo(now.plusSeconds(1800).toString())));
    }

    @Test
    void ignoresARevisionThatComesLate() {
        others.tell(vendor.bulletin("DSA-1", 3, "curl", "9", false), vendor.bulletin("DSA-1", 2, "curl", "2", true));
        others.tell(tenant.inventory(now, installed("curl", "5")));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(findings()).contains("DSA-1", "MISSING"));
    }

    @Test
    void measuresComplianceBeforeAndAfter() {
        others.tell(tenant.policy(Duration.ofMinutes(30)));
        others.tell(tenant.inventory(now, installed("curl", "1")));
        await().atMost(PATIENCE).until(() -> lastMeasured().equals(new Endpoints(1, 0, 1, 0)));

        others.tell(tenant.inventory(now.plusSeconds(1), installed("curl", "2")));
        await().atMost(PATIENCE).until(() -> lastMeasured().equals(new Endpoints(1, 1, 0, 0)));
    }

    @Test
    void turnsUnknownWithAnUnhealthyFeed() {
        others.tell(tenant.inventory(now, installed("curl", "2")));
        await().atMost(PATIENCE).until(() -> lastMeasured().equals(new Endpoints(1, 1, 0, 0)));
        others.tell(vendor.feed(false));

        await().atMost(PATIENCE).until(() -> lastMeasured().equals(new Endpoints(1, 0, 0, 1)));
        assertDistrusts("feed archive:%s is not healthy: truncated".formatted(tenant.release()));
    }

    @Test
    void turnsUnknownWithAFeedThatNobodyHasReadLately() {
        others.tell(tenant.inventory(now, installed("curl", "2")));
        await().atMost(PATIENCE).until(() -> lastMeasured().equals(new Endpoints(1, 1, 0, 0)));
        Instant then = now.minus(Duration.ofDays(30));
        others.tell(vendor.feedReadAt(then));

        await().atMost(PATIENCE).until(() -> lastMeasured().equals(new Endpoints(1, 0, 0, 1)));
        assertDistrusts("feed archive:%s was last read at %s".formatted(tenant.release(), then));

        others.tell(vendor.feed(true));
        await().atMost(PATIENCE).until(() -> lastMeasured().equals(new Endpoints(1, 1, 0, 0)));
        tenant.portal()
                .get("/api/v1/findings")
                .then()
                .statusCode(200)
                .body("items.state", contains("PROTECTED"))
                .body("items.distrust", contains(nullValue()));
    }

    /** Green no more, and wherever the finding is shown, it says whose fault that is. */
    private void assertDistrusts(String why) {
        tenant.portal()
                .get("/api/v1/findings")
                .then()
                .statusCode(200)
                .body("items.state", contains("UNKNOWN"))
                .body("items.distrust", contains(why));
        tenant.technician()
                .get("/api/v1/endpoints/{id}/findings", tenant.endpoint().toString())
                .then()
                .statusCode(200)
                .body("distrust", equalTo(why))
                .body("items.distrust", contains(why));
    }

    @Test
    void knowsOfNobodyWhetherABulletinIsClosedWhoseLastFixWasTakenBack() {
        Fix fix = new Fix(tenant.release(), "bash", "2");
        others.tell(vendor.advisory("DSA-7", 1, fix));
        others.tell(tenant.inventory(now, installed("bash", "2")));
        await().atMost(PATIENCE).until(() -> lastMeasured().equals(new Endpoints(1, 1, 0, 0)));
        others.tell(vendor.takenBack("DSA-7", 2, fix));

        await().atMost(PATIENCE).until(() -> lastMeasured().equals(new Endpoints(1, 0, 0, 1)));
        String before = findings();
        engine.reload();
        assertThat(findings()).isEqualTo(before).contains("DSA-7").contains("UNKNOWN");

        others.tell(vendor.advisory("DSA-7", 4, new Fix(tenant.release(), "bash", "3")));
        await().atMost(PATIENCE)
                .until(() -> findings().contains("DSA-7") && findings().contains("MISSING"));
    }

    @Test
    void showsAnUnreadableVersionAsUnknown() {
        others.tell(tenant.inventory(now, installed("curl", "what?"), installed("bash", "5")));
        assertThat(endpointFindings(1).unreadable()).containsExactly("curl");

        tenant.technician()
                .get("/api/v1/endpoints/{id}/findings", tenant.endpoint().toString())
                .then()
                .statusCode(200)
                .body("unreadable", contains("curl"))
                .body("items.state", contains("UNKNOWN"));
        tenant.technician()
                .get("/api/v1/customers/{id}/exposure", tenant.customer().toString())
                .then()
                .statusCode(200)
                .body("endpoints.unknown", equalTo(1));
    }

    @Test
    void saysThatNothingWasMeasuredWithoutEndpoints() {
        tenant.technician()
                .get("/api/v1/customers/{id}/exposure", tenant.customer().toString())
                .then()
                .statusCode(200)
                .body("measured", equalTo(false))
                .body("endpoints.total", equalTo(0));
    }

    @Test
    void forgetsARetiredEndpoint() {
        others.tell(tenant.inventory(now, installed("curl", "1")));
        endpointFindings(1);
        others.tell(new EndpointRetiredV1(tenant.provider(), tenant.customer(), tenant.endpoint(), now));

        await().atMost(PATIENCE).until(() -> lastMeasured().equals(new Endpoints(0, 0, 0, 0)));
        tenant.technician()
                .get("/api/v1/endpoints/{id}/findings", tenant.endpoint().toString())
                .then()
                .statusCode(404);
    }

    @Test
    void knowsTheSameAfterARestart() {
        others.tell(tenant.inventory(now, installed("curl", "1")));
        endpointFindings(1);
        String before = findings();
        engine.reload();

        assertThat(findings()).isEqualTo(before).contains("DSA-1");
    }

    @Test
    void countsTheAffectedOfEachCustomer() {
        Tenant sibling = tenant.sibling();
        others.tell(sibling.created(), sibling.inventory(now, installed("curl", "1")));
        others.tell(tenant.inventory(now, installed("curl", "1")));

        await().atMost(PATIENCE)
                .untilAsserted(() -> tenant.technician()
                        .get(
                                "/api/v1/bulletins/{id}/affected",
                                vendor.id("DSA-1").value())
                        .then()
                        .statusCode(200)
                        .body("items", hasSize(2))
                        .body(
                                "items.customer",
                                hasItems(
                                        tenant.customer().toString(),
                                        sibling.customer().toString())));
    }

    @Test
    void confirmsTwiceADayWhatDidNotChange() {
        others.tell(tenant.inventory(now, installed("curl", "1")));
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).untilAsserted(() -> {
            Told.update(
                    "update exposure.compliance set told_at = told_at - interval '12 hours' where customer_id = ?",
                    tenant.customer().value());
            others.tell(tenant.created());
            List<ComplianceMeasuredV1> told = Told.of(tenant.customer(), ComplianceMeasuredV1.class);
            assertThat(told).hasSizeGreaterThan(1);
            assertThat(told.getLast())
                    .usingRecursiveComparison()
                    .ignoringFields("asOf")
                    .isEqualTo(told.get(told.size() - 2));
        });
    }

    private String findings() {
        return tenant.technician()
                .get("/api/v1/endpoints/{id}/findings", tenant.endpoint().toString())
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private List<EndpointFindingsChangedV1> endpointFindings() {
        return Told.of(tenant.customer(), EndpointFindingsChangedV1.class);
    }

    /** The last of at least so many. */
    private EndpointFindingsChangedV1 endpointFindings(int atLeast) {
        await().atMost(PATIENCE).until(() -> endpointFindings().size() >= atLeast);
        return endpointFindings().getLast();
    }

    private List<BulletinFindingsChangedV1> bulletinFindings(String name) {
        return Told.of(tenant.customer(), BulletinFindingsChangedV1.class).stream()
                .filter(told -> told.bulletin().bulletin().equals(vendor.id(name)))
                .toList();
    }

    private Endpoints lastMeasured() {
        List<ComplianceMeasuredV1> told = Told.of(tenant.customer(), ComplianceMeasuredV1.class);
        return told.isEmpty() ? new Endpoints(0, 0, 0, 0) : told.getLast().endpoints();
    }
}
