package io.fleetmend.tenant.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.ContractsJson;
import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.DeploymentId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.JobId;
import io.fleetmend.contracts.Uuids;
import io.fleetmend.contracts.finding.v1.ComplianceMeasuredV1;
import io.fleetmend.contracts.finding.v1.FindingState;
import io.fleetmend.contracts.job.v1.JobChangedV1;
import io.fleetmend.contracts.job.v1.JobState;
import io.fleetmend.platform.events.Outbox;
import io.fleetmend.platform.identity.Roles;
import io.fleetmend.platform.tenancy.TenantScope;
import io.fleetmend.platform.tenancy.TenantWork;
import io.fleetmend.tenant.OnStack;
import io.fleetmend.tenant.Tenant;
import io.fleetmend.testkit.TestClock;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnStack
class ReportsTest {
    /** With letters of more than one alphabet, and with what would be markup if it were not escaped. */
    private static final String NAME = "Żółw & <b>Söhne</b> Ёлка";

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant DECEMBER_BEGINS_IN_BERLIN = Instant.parse("2026-11-30T23:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-03T09:00:00Z");
    private static final Instant LATE_ON_TUESDAY_IN_BERLIN = Instant.parse("2026-11-03T22:59:59Z");
    private static final Instant WEDNESDAY_IN_BERLIN = Instant.parse("2026-11-03T23:00:00Z");
    private static final Instant BEFORE_NOVEMBER_IN_BERLIN = Instant.parse("2026-10-31T22:59:59Z");
    private static final EndpointId DESK = new EndpointId(Uuids.next(TUESDAY));
    private static final EndpointId TILL = new EndpointId(Uuids.next(TUESDAY));

    @Inject
    Outbox outbox;

    @Inject
    TenantWork work;

    @Inject
    TestClock clock;

    private Tenant provider;
    private CustomerId customer;

    @BeforeEach
    void month() {
        clock.set(NOW);
        provider = Tenant.create();
        customer = provider.customer(NAME);
        measured(BEFORE_NOVEMBER_IN_BERLIN, 40, 11, 29, 0);
        measured(TUESDAY, 41, 30, 11, 0);
        measured(LATE_ON_TUESDAY_IN_BERLIN, 43, 31, 7, 5);
        measured(WEDNESDAY_IN_BERLIN, 47, 37, 8, 2);
        ended(DESK, JobState.SUCCEEDED, null, "DSA-9101-1", "DSA-9102-1");
        ended(TILL, JobState.SUCCEEDED, null, "DSA-9101-1");
        ended(TILL, JobState.FAILED, "LOCKED", "DSA-9102-1");
        ended(TILL, JobState.RUNNING, null, "DSA-9102-1");
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(report().path("days")).hasSize(2);
            assertThat(report().path("patched").path("pairs").asLong()).isEqualTo(3);
            assertThat(report().path("notPatched")).hasSize(1);
        });
    }

    @Test
    void countsDaysInTheCustomersZoneEachByItsLastMeasurement() throws IOException {
        assertThat(report().path("days"))
                .extracting(day ->
                        day.path("day").asText() + " " + day.path("endpoints").path("total"))
                .containsExactly("2026-11-03 43", "2026-11-04 47");
        assertThat(report().path("atBegin").path("endpoints").path("total").asLong())
                .as("the last before the month")
                .isEqualTo(40);
    }

    @Test
    void countsWhatJobsProvedAndNothingElseAsPatched() throws IOException {
        JsonNode patched = report().path("patched");
        assertThat(patched.path("bulletins"))
                .extracting(one -> one.path("bulletin").asText() + " " + one.path("endpoints"))
                .containsExactly("DSA-9101-1 2", "DSA-9102-1 1");
        assertThat(patched.path("endpoints").asLong()).isEqualTo(2);
        assertThat(report().path("notPatched").path(0).path("reason").asText()).isEqualTo("LOCKED");
    }

    @Test
    void saysInTheDocumentWhatTheFactsSay() throws IOException {
        String words = Pdf.words(document(""));
        JsonNode end = report().path("atEnd");
        assertThat(words)
                .contains(NAME)
                .contains("November 2026")
                .contains("So far 47 37 8 2 78.72 % 2026-11-04 00:00")
                .contains("Beginning of the month 40 11 29 0 27.50 %")
                .contains("2 bulletins closed on 2 endpoints, 3 times in all")
                .contains("DSA-9101-1 2 2026-11-03 10:00")
                .contains("Failed The package manager was busy 1")
                .contains("2026-11-03 43 31 7 5");
        assertThat(end.path("ratio").decimalValue()).isEqualByComparingTo("0.7872");
    }

    @Test
    void carriesItsFactsAndTheirFingerprint() throws IOException {
        byte[] document = document("");
        byte[] facts = Pdf.attachment(document, ReportDocument.FACTS);
        assertThat(ContractsJson.get().readTree(facts)).isEqualTo(report());
        assertThat(Pdf.words(document)).contains(Fingerprint.of(facts));
    }

    @Test
    void isTheSameBytesForTheSameFacts() {
        Response once = answer("");
        assertThat(once.asByteArray()).isEqualTo(document(""));
        assertThat(once.header("ETag")).isEqualTo("\"%s\"".formatted(Fingerprint.of(once.asByteArray())));
    }

    @Test
    void isAnotherOnceTheFactsAreOthers() {
        byte[] before = document("");
        ended(DESK, JobState.SUCCEEDED, null, "DSA-9103-1");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(document("")).isNotEqualTo(before));
    }

    @Test
    void bearsTheProvidersNameAndColour() throws IOException {
        Map<String, String> branding = Map.of("name", "Northwind IT", "colour", "#E07B00");
        assertThat(provider.admin().body(branding).put("/api/v1/branding").statusCode())
                .isEqualTo(200);
        byte[] document = document("");
        assertThat(Pdf.words(document)).startsWith("Northwind IT");
        assertThat(Pdf.colours(document)).contains(0xe07b00);
    }

    @Test
    void isWrittenInGermanToo() throws IOException {
        assertThat(Pdf.words(document("?language=DE")))
                .contains("Was behoben wurde")
                .contains("2 Bulletins auf 2 Endpunkten geschlossen, zusammen 3 Mal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-10", "2026-12", "november"})
    void knowsNoMonthBeforeTheCustomerCameOrAfterNow(String month) {
        assertThat(asViewer("/" + month).statusCode()).isEqualTo(404);
        assertThat(asViewer("/" + month + "/pdf").statusCode()).isEqualTo(404);
    }

    @Test
    void listsTheMonthThatGoesOnAsNotOver() {
        Response months = asViewer("");
        assertThat(months.<List<String>>path("items.month")).containsExactly("2026-11");
        assertThat(months.<List<Boolean>>path("items.over")).containsExactly(false);
    }

    @Test
    void isOverWhenTheNextMonthBeginsInTheCustomersZone() throws IOException {
        clock.set(DECEMBER_BEGINS_IN_BERLIN.minusMillis(1));
        assertThat(report().path("over").asBoolean()).isFalse();
        assertThat(Pdf.words(document(""))).contains("this report will still change");
        clock.set(DECEMBER_BEGINS_IN_BERLIN);
        assertThat(report().path("over").asBoolean()).isTrue();
        assertThat(Pdf.words(document(""))).doesNotContain("this report will still change");
    }

    @Test
    void isNotThereForAnotherCustomersPeople() {
        CustomerId other = provider.customer("Other");
        Response foreign = provider.as(Roles.PORTAL_VIEWER, other).get(path("/2026-11/pdf"));
        assertThat(foreign.statusCode()).isEqualTo(404);
    }

    private void measured(Instant asOf, long total, long compliant, long overdue, long unknown) {
        tell(() -> outbox.append(new ComplianceMeasuredV1(
                provider.id(),
                customer,
                asOf,
                Map.of(FindingState.MISSING, 7L),
                new ComplianceMeasuredV1.Endpoints(total, compliant, overdue, unknown),
                asOf)));
    }

    private void ended(EndpointId endpoint, JobState state, @Nullable String reason, String... bulletins) {
        tell(() -> outbox.append(new JobChangedV1(
                provider.id(),
                customer,
                new DeploymentId(Uuids.next(TUESDAY)),
                new JobId(Uuids.next(TUESDAY)),
                endpoint,
                state,
                1,
                reason,
                List.of(bulletins).stream().map(BulletinId::new).toList(),
                TUESDAY)));
    }

    private void tell(Runnable events) {
        work.run(TenantScope.of(provider.id(), customer), events);
    }

    private JsonNode report() throws IOException {
        return ContractsJson.get().readTree(asViewer("/2026-11").asByteArray());
    }

    private byte[] document(String query) {
        return answer(query).asByteArray();
    }

    private Response answer(String query) {
        Response answer = asViewer("/2026-11/pdf" + query);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer;
    }

    private Response asViewer(String rest) {
        return provider.as(Roles.PORTAL_VIEWER, customer).get(path(rest));
    }

    private String path(String rest) {
        return "/api/v1/customers/" + customer + "/reports" + rest;
    }
}
