package io.fleetmend.e2e.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.fleetmend.standalone.server.Liveness;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The commands that the README quotes, in their order, and what it says that they show. One installation for all. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReadmeTourTest {
    private static final Duration TO_STOP = Duration.ofMinutes(2);
    private static final int ENDPOINTS = 10;
    /** The samples, and the historic outbreaks that come with the product. */
    private static final int BULLETINS = 3 + 7;
    /** The sample inventory is of Debian 12, which two of the three samples concern. */
    private static final int MISSING = 2 * ENDPOINTS;

    private static Tour tour;

    @BeforeAll
    static void begin() throws Exception {
        tour = Tour.begin();
    }

    @AfterAll
    static void end() throws Exception {
        if (tour != null) {
            tour.close();
        }
    }

    @Test
    @Order(1)
    void upSaysThatItIsReadyAndPrintsAddressesAndLogins() {
        Terminal up = tour.start("up --feeds ingest/src/main/samples");
        tour.awaitReady(up);

        for (int service = 0; service < 4; service++) {
            assertThat(up.shows()).contains(tour.address(service));
        }
        assertThat(up.shows())
                .contains("Demo: Nordhaven IT", tour.data().path().toString())
                .containsPattern("operator +operator / \\S+")
                .containsPattern("provider-admin +demo-admin / \\S+")
                .containsPattern("technician \\+ approver +demo-technician / \\S+")
                .containsPattern("portal-viewer +demo-alder / \\S+")
                .containsPattern("billing client +billing-\\S+ / \\S+");
    }

    @Test
    @Order(2)
    void theFeedsAreReadAndTwoCustomersAreThere() {
        tour.runUntil(
                "status",
                shown -> assertThat(shown)
                        .containsPattern(
                                "\\nJava 2[5-9][0-9.]*, PostgreSQL 18[0-9.]*, Kafka 4[0-9.]*, Keycloak 26[0-9.]*\\n")
                        .containsPattern("bulletins +%d\\n".formatted(BULLETINS))
                        .containsPattern("endpoints +0\\n")
                        .endsWith("\nready\n"));
        assertThat(items(tour.ask("call --as operator GET ingest /sources")))
                .hasSize(5)
                .allSatisfy(source -> assertThat(source.path("healthy").asBoolean())
                        .as("%s", source)
                        .isTrue());
        assertThat(items(tour.ask("call GET ingest '/bulletins?limit=3'")))
                .extracting(bulletin -> bulletin.path("id").asText())
                .containsExactlyInAnyOrder("DSA-9101-1", "DSA-9102-1", "DLA-9103-1");
        assertThat(items(tour.ask("call --as demo-admin GET tenant-api /customers")))
                .extracting(customer -> customer.path("name").asText())
                .containsExactlyInAnyOrder("Alder Clinic", "Birch Foods");
    }

    @Test
    @Order(3)
    void simulatedEndpointsEnrolAndWhatTheyMissIsFound() {
        tour.start("simulate --endpoints 10 --inventory sample");
        assertThat(items(tour.askUntil(
                        "call GET scheduler '/endpoints?limit=2'",
                        answer -> assertThat(items(answer)).hasSize(2))))
                .allSatisfy(endpoint ->
                        assertThat(endpoint.path("hostname").asText()).startsWith("sim-"));
        assertThat(items(tour.askUntil(
                        "call GET exposure '/findings?limit=3'",
                        answer -> assertThat(items(answer)).hasSize(3))))
                .allSatisfy(finding -> {
                    assertThat(finding.path("state").asText()).isEqualTo("MISSING");
                    assertThat(finding.path("packages")).as("%s", finding).isNotEmpty();
                });
        assertThat(items(tour.askUntil(
                        "call GET scheduler '/approvals?limit=3'",
                        answer -> assertThat(items(answer)).isNotEmpty())))
                .allSatisfy(approval -> assertThat(approval.path("state").asText())
                        .as("%s", approval)
                        .isEqualTo("PENDING"));
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(tour.succeeds("./fleetmend status"))
                        .containsPattern("endpoints +%d\\n".formatted(ENDPOINTS))
                        .containsPattern("open findings +%d\\n".formatted(MISSING)));
    }

    @Test
    @Order(4)
    void aRuleAndAnOpenWindowPatchThem() {
        tour.run("call --as demo-admin PUT tenant-api /policy");
        tour.askUntil(
                "call GET scheduler '/jobs?state=SUCCEEDED&limit=3'",
                answer -> assertThat(items(answer))
                        .hasSize(3)
                        .extracting(job -> job.path("state").asText())
                        .containsOnly("SUCCEEDED"));
        tour.askUntil(
                "call GET exposure '/findings?limit=3'",
                answer -> assertThat(items(answer))
                        .extracting(finding -> finding.path("state").asText())
                        .containsOnly("PROTECTED"));
        tour.runUntil(
                "status",
                shown -> assertThat(shown)
                        .containsPattern("open findings +0\\n")
                        .containsPattern("unknown findings +0\\n")
                        .containsPattern("jobs succeeded +%d\\n".formatted(ENDPOINTS))
                        .endsWith("\nready\n"));
        assertThat(items(tour.askUntil(
                        "call --as billing GET tenant-api '/billing/usage?limit=3'",
                        answer -> assertThat(items(answer)).isNotEmpty())))
                .allSatisfy(usage -> assertThat(usage.path("customer").asText()).isNotEmpty());
    }

    @Test
    @Order(5)
    void ctrlCEndsTheSimulatorAndEverythingThatUpStarted() {
        List<ProcessHandle> started = tour.running();
        assertThat(started).hasSize(8);
        assertThat(started)
                .as("nobody elsewhere reaches what was started")
                .allSatisfy(process -> assertThat(Listeners.reachableFromOutside(process))
                        .as(process.info().commandLine().orElse("?"))
                        .isEmpty());

        Terminal simulate = tour.terminalOf("simulate");
        simulate.ctrlC();
        simulate.end(TO_STOP);
        Terminal up = tour.terminalOf("up");
        up.ctrlC();
        up.end(TO_STOP);

        assertThat(started).noneMatch(Liveness::runs);
        assertThat(tour.running()).isEmpty();
        assertThat(up.shows()).contains("stopped").doesNotContain("Exception", "\tat ");
    }

    @Test
    @Order(6)
    void aSecondUpFindsItsDataAndMendsADemoThatWasCutOff() throws Exception {
        Files.delete(tour.data().demo());

        Terminal again = tour.type("./fleetmend up --feeds ingest/src/main/samples");
        tour.awaitReady(again);

        assertThat(again.shows()).containsPattern("billing client +billing-\\S+ / \\S+");
        assertThat(tour.succeeds("./fleetmend status"))
                .containsPattern("endpoints +%d\\n".formatted(ENDPOINTS))
                .containsPattern("jobs succeeded +%d\\n".formatted(ENDPOINTS));
        assertThat(tour.succeeds("./fleetmend call --as demo-admin GET tenant-api /customers"))
                .containsOnlyOnce("Alder Clinic")
                .containsOnlyOnce("Birch Foods");
        List<ProcessHandle> started = tour.running();
        tour.run("down");
        again.end(TO_STOP);
        assertThat(started).hasSize(8).noneMatch(Liveness::runs);
        assertThat(tour.commandsLeft())
                .as("commands of the README that nobody ran")
                .isEmpty();
    }

    private static List<JsonNode> items(JsonNode answer) {
        JsonNode items = answer.isArray() ? answer : answer.path("items");
        assertThat(items.isArray()).as("%s is a list", answer).isTrue();
        return StreamSupport.stream(items.spliterator(), false).toList();
    }
}
