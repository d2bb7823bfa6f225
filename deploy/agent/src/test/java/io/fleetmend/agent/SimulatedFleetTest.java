package io.fleetmend.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fleetmend.agent.server.AgentServer;
import io.fleetmend.agent.simulated.SimulatedFleet;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.agent.v1.JobManifest;
import io.fleetmend.contracts.agent.v1.JobManifest.MinimumVersion;
import io.fleetmend.contracts.agent.v1.JobReport;
import io.fleetmend.contracts.agent.v1.JobReport.Outcome;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedFleetTest {
    private static final int ENDPOINTS = Integer.getInteger("fleetmend.endpoints", 25);

    @TempDir
    private Path state;

    @Test
    void everyEndpointEnrolsReportsItsInventoryAndDoesItsJob() {
        try (AgentServer server = new AgentServer().takingOneTokenManyTimes();
                SimulatedFleet fleet = new SimulatedFleet(options(server), Clock.systemUTC())) {
            fleet.start();
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> fleet.figures().checkIns() >= ENDPOINTS
                            && server.endpoints().size() == ENDPOINTS);

            for (EndpointId endpoint : server.endpoints()) {
                server.deliver(
                        endpoint,
                        new JobManifest.Install(List.of(
                                new MinimumVersion("openssl", "amd64", "3.0.22-1~deb12u2"),
                                new MinimumVersion("not-installed", "amd64", "1.0"))));
            }
            await().atMost(Duration.ofSeconds(60)).until(() -> server.ended().size() == ENDPOINTS);

            assertThat(server.ended()).extracting(JobReport::outcome).containsOnly(Outcome.INSTALLED);
            assertThat(server.ended())
                    .allSatisfy(report -> assertThat(
                                    server.inventoryAfter(report).packages())
                            .anySatisfy(installed -> {
                                assertThat(installed.name()).isEqualTo("openssl");
                                assertThat(installed.version()).isEqualTo("3.0.22-1~deb12u2");
                                assertThat(installed.sourceVersion()).isEqualTo("3.0.22-1~deb12u2");
                            }));
        }
    }

    private SimulatedFleet.Options options(AgentServer server) {
        return new SimulatedFleet.Options(
                server.uri(),
                List.of(AgentServer.TOKEN),
                Set.of(server.pin()),
                ENDPOINTS,
                List.of(),
                state,
                "sim",
                Duration.ofSeconds(1),
                16);
    }
}
