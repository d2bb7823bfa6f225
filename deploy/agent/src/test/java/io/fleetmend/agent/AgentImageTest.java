package io.fleetmend.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.agent.debian.AgentImage;
import io.fleetmend.agent.debian.DebianRoot;
import io.fleetmend.agent.debian.DebianRoots;
import io.fleetmend.agent.debian.HandMadeArchive;
import io.fleetmend.agent.debian.RealEndpoint;
import io.fleetmend.agent.server.AgentServer;
import io.fleetmend.contracts.agent.v1.JobManifest;
import io.fleetmend.contracts.agent.v1.JobReport;
import io.fleetmend.contracts.agent.v1.JobReport.Outcome;
import io.fleetmend.contracts.inventory.v1.RestartState;
import io.fleetmend.contracts.inventory.v1.RestartState.Requirement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The agent as it is shipped: its own small Java inside a Debian that has none, its halves as two programs. Runs after the package phase. */
class AgentImageTest {
    private static final long LARGEST_IMAGE = 80L << 20;

    @Test
    void installsEveryPendingUpdateInARealRootWithoutAnyOtherJavaAndProvesItByInventory() throws Exception {
        AgentImage image = AgentImage.require();
        try (AgentServer server = new AgentServer();
                DebianRoot debian = DebianRoots.require().endpoint("image")) {
            image.installOn(debian);
            HandMadeArchive.beside(debian).pending("fleetmend-clock");
            assertThat(debian.run("sh", "-c", "command -v java").succeeded()).isFalse();
            JobManifest.Install pending = RealEndpoint.pending(debian);

            enrol(debian, server);
            assertThat(debian.require("stat", "-c", "%a", "/var/lib/fleetmend/agent/endpoint.key"))
                    .startsWith("600");
            server.deliver(server.endpoints().iterator().next(), pending);
            String said = round(debian);

            JobReport report = server.ended().getFirst();
            assertThat(server.ended()).extracting(JobReport::outcome).containsExactly(Outcome.INSTALLED);
            assertThat(debian.pendingUpdates()).isEmpty();
            assertThat(debian.require("dpkg", "--audit")).isEmpty();
            assertThat(report.changes())
                    .extracting(JobReport.Change::name)
                    .containsExactlyInAnyOrderElementsOf(RealEndpoint.names(pending));
            assertThat(server.inventoryAfter(report).packages()).anySatisfy(installed -> {
                assertThat(installed.name()).startsWith("libssl");
                assertThat(installed.sourceName()).isEqualTo("openssl");
            });
            assertThat(server.calls())
                    .containsSubsequence(
                            "STARTED null",
                            "inventory " + report.inventoryAfter(),
                            "INSTALLED " + report.inventoryAfter());
            assertThat(percents(said, "download")).isSorted().last().isEqualTo(100);
            assertThat(percents(said, "install"))
                    .hasSizeGreaterThan(2)
                    .isSorted()
                    .last()
                    .isEqualTo(100);
        }
    }

    /** It maps the C library that it replaces, and ends a moment later: nothing has to be restarted for that. */
    @Test
    void doesNotCountItselfAmongThoseThatRunOldCode() throws Exception {
        AgentImage image = AgentImage.require();
        try (AgentServer server = new AgentServer();
                DebianRoot debian = DebianRoots.require().endpoint("image")) {
            image.installOn(debian);
            HandMadeArchive.only(debian).offersAgain("libc6");
            JobManifest.Install pending = RealEndpoint.pending(debian);
            enrol(debian, server);
            server.deliver(server.endpoints().iterator().next(), pending);

            round(debian);

            JobReport report = server.ended().getFirst();
            assertThat(report.outcome()).as("%s", report).isEqualTo(Outcome.INSTALLED);
            RestartState restart = server.inventoryAfter(report).restart();
            assertThat(restart.processes()).isEmpty();
            assertThat(restart.requirement()).isEqualTo(Requirement.NONE);
        }
    }

    @Test
    void bringsItsUnitsItsConfigurationAndNotMuchElse() throws Exception {
        Path image = AgentImage.require().path();

        assertThat(image.resolve("systemd")).isDirectoryContaining("glob:**/fleetmend-apply.path");
        assertThat(image.resolve("etc/agent.conf")).exists();
        assertThat(bytes(image)).isLessThan(LARGEST_IMAGE);
    }

    private static void enrol(DebianRoot debian, AgentServer server) {
        String address = server.uri().toString();
        debian.require(
                AgentImage.NETWORK_HALF,
                "enrol",
                "--server",
                address,
                "--token",
                AgentServer.TOKEN,
                "--trust",
                server.pin());
        AgentImage.giveToItsUser(debian);
    }

    /** @return what the apply half said */
    private static String round(DebianRoot debian) {
        networkRound(debian);
        String said = debian.require(AgentImage.APPLY_HALF);
        networkRound(debian);
        return said;
    }

    private static void networkRound(DebianRoot debian) {
        debian.require(AgentImage.unprivileged("once").toArray(String[]::new));
    }

    /** Trap 8: how far a step was, in the order it was told. */
    private static List<Integer> percents(String said, String step) {
        return Pattern.compile("(?m)^progress: %s (\\d+) %%".formatted(step))
                .matcher(said)
                .results()
                .map(result -> Integer.valueOf(result.group(1)))
                .toList();
    }

    private static long bytes(Path folder) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            long sum = 0;
            for (Path file : all) {
                sum += Files.size(file);
            }
            return sum;
        }
    }
}
