package io.fleetmend.e2e.story;

import static io.fleetmend.e2e.story.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fleetmend.e2e.endpoint.DpkgLog;
import io.fleetmend.e2e.endpoint.Journals;
import io.fleetmend.e2e.endpoint.RealEndpoint;
import io.fleetmend.e2e.rest.Caller;
import io.fleetmend.e2e.rest.Rest;
import io.fleetmend.e2e.rest.Service;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** That an endpoint was patched: once, and by an inventory. */
record Proof(JsonNode evidence, int installed, int closed) {
    /**
     * @param toInstall packages and versions that apt had to install
     * @param bulletins that were missing
     * @param approver whose name the evidence must hold
     */
    static Proof of(
            World world,
            Caller technician,
            RealEndpoint endpoint,
            Map<String, String> toInstall,
            Set<String> bulletins,
            String approver) {
        Rest rest = world.rest();
        soon("the job succeeded", () -> Jobs.of(rest, technician, endpoint.id()).only("SUCCEEDED"));
        JsonNode job = Jobs.of(rest, technician, endpoint.id()).only("SUCCEEDED");
        soon("the findings closed", () -> {
            Findings findings = Findings.of(rest, technician, endpoint.id());
            assertThat(findings.missing()).isEmpty();
            assertThat(findings.inState("UNKNOWN")).isEmpty();
        });
        JsonNode evidence = Jobs.evidence(rest, technician, job.path("id").asText());
        String proving = evidence.path("provingInventory").asText();
        JsonNode report = evidence.path("report").path("content");
        assertThat(evidence.path("state").asText()).isEqualTo("SUCCEEDED");
        assertThat(evidence.path("approvals"))
                .hasSameSizeAs(bulletins)
                .allSatisfy(approval -> assertThat(approval.path("by").asText()).startsWith(approver));
        assertThat(report.path("inventoryAfter").asText()).startsWith("sha256:").isEqualTo(proving);
        assertThat(report.path("inventoryBefore").asText())
                .startsWith("sha256:")
                .isNotEqualTo(proving);
        assertThat(report.path("steps"))
                .isNotEmpty()
                .allSatisfy(step -> assertThat(step.path("exitCode").asInt(-1)).isZero());
        assertThat(packages(report.path("changes"))).containsAll(toInstall.keySet());
        insideTheWindow(evidence.path("times"));
        soon("each closed finding has an exposure window", () -> {
            List<JsonNode> windows =
                    rest.all(technician, Service.EXPOSURE, "/endpoints/" + endpoint.id() + "/exposure-windows");
            assertThat(windows)
                    .extracting(window -> window.path("bulletin").asText())
                    .containsAll(bulletins);
            assertThat(windows)
                    .allSatisfy(window ->
                            assertThat(window.path("inventoryDigest").asText()).isEqualTo(proving));
        });
        assertThat(DpkgLog.upgrades(endpoint.debian())).hasSizeGreaterThanOrEqualTo(toInstall.size());
        assertThat(DpkgLog.upgrades(endpoint.debian()).values()).allMatch(times -> times == 1);
        assertThat(Journals.of(endpoint.debian()).stream().flatMap(List::stream).filter("STARTED"::equals))
                .hasSize(1);
        return new Proof(evidence, toInstall.size(), bulletins.size());
    }

    private static void insideTheWindow(JsonNode times) {
        Instant leased = Instant.parse(times.path("leased").asText());
        assertThat(leased)
                .isAfterOrEqualTo(Instant.parse(times.path("windowOpened").asText()))
                .isBefore(Instant.parse(times.path("windowClosed").asText()));
        assertThat(Instant.parse(times.path("reported").asText())).isAfterOrEqualTo(leased);
    }

    private static List<String> packages(JsonNode changes) {
        List<String> names = new ArrayList<>();
        changes.forEach(change -> names.add(change.path("name").asText()));
        return names;
    }

    void told(TimeLine line, String name) {
        line.saw("%s: a new inventory proved it, %d findings closed, each with its exposure window"
                .formatted(name, closed));
        line.saw("%s: evidence has digests before and after, exit codes, approver and times".formatted(name));
        line.saw("%s: dpkg's own log has each of %d upgrades once, the agent's journal one start"
                .formatted(name, installed));
    }
}
