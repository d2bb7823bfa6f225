package io.fleetmend.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.agent.debian.DebianRoot;
import io.fleetmend.agent.debian.DebianRoots;
import io.fleetmend.agent.debian.HandMadeArchive;
import io.fleetmend.agent.debian.RealEndpoint;
import io.fleetmend.agent.server.AgentServer;
import io.fleetmend.contracts.agent.v1.InventoryReport;
import io.fleetmend.contracts.agent.v1.JobManifest;
import io.fleetmend.contracts.agent.v1.JobReport;
import io.fleetmend.contracts.agent.v1.JobReport.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The agent's main job on a real Debian with real pending security updates. */
class RealUpgradeTest {
    private static DebianRoots roots;

    @BeforeAll
    static void makeRoots() {
        roots = DebianRoots.require();
    }

    @Test
    void installsEveryPendingUpdateAndProvesItByInventory() throws Exception {
        try (AgentServer server = new AgentServer();
                DebianRoot debian = roots.endpoint("upgrade")) {
            HandMadeArchive.beside(debian).pending("fleetmend-clock");
            RealEndpoint endpoint = RealEndpoint.enrol(debian, server);
            JobManifest.Install pending = endpoint.installPending();
            System.err.printf("%d updates are pending: %s%n", pending.packages().size(), RealEndpoint.names(pending));

            JobReport report = endpoint.does(pending);

            assertThat(report.outcome()).as("%s", report).isEqualTo(Outcome.INSTALLED);
            assertThat(debian.pendingUpdates()).isEmpty();
            assertThat(debian.require("dpkg", "--audit")).isEmpty();
            assertThat(report.changes())
                    .extracting(JobReport.Change::name)
                    .containsExactlyInAnyOrderElementsOf(RealEndpoint.names(pending));
            InventoryReport after = server.inventoryAfter(report);
            assertThat(after.packages()).anySatisfy(installed -> {
                assertThat(installed.name()).startsWith("libssl");
                assertThat(installed.sourceName()).isEqualTo("openssl");
            });
            assertThat(server.calls())
                    .containsSubsequence(
                            "STARTED null",
                            "inventory " + report.inventoryAfter(),
                            "INSTALLED " + report.inventoryAfter());
        }
    }
}
