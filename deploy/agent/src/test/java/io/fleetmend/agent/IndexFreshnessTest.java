package io.fleetmend.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.agent.debian.DebianRoot;
import io.fleetmend.agent.debian.DebianRoots;
import io.fleetmend.agent.debian.RealEndpoint;
import io.fleetmend.agent.inventory.DebianInventory;
import io.fleetmend.agent.inventory.RefreshRecord;
import io.fleetmend.agent.server.AgentServer;
import io.fleetmend.contracts.agent.v1.JobManifest;
import io.fleetmend.contracts.agent.v1.JobManifest.MinimumVersion;
import io.fleetmend.contracts.agent.v1.JobReport;
import io.fleetmend.contracts.agent.v1.JobReport.Outcome;
import io.fleetmend.contracts.agent.v1.JobReport.Reason;
import io.fleetmend.contracts.inventory.v1.PackageSources;
import io.fleetmend.contracts.inventory.v1.PackageSources.Index;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Traps 1 and 2: "nothing pending" said by an apt that could not look, or that looks at an index frozen in time. Every root comes with
 * the indexes of its bootstrap.
 */
class IndexFreshnessTest {
    private static DebianRoots roots;

    @BeforeAll
    static void makeRoots() {
        roots = DebianRoots.require();
    }

    @Test
    void doesNotBelieveARefreshWithoutANetwork() throws Exception {
        try (AgentServer server = new AgentServer();
                DebianRoot debian = roots.endpoint("unplugged")) {
            justOneSource(debian);
            RealEndpoint online = RealEndpoint.enrol(debian, server);
            assertThat(debian.unplugged().run(List.of("apt-get", "update")).exitCode())
                    .as("the trap: apt itself sees no problem")
                    .isZero();

            JobReport report = online.through(debian.unplugged()).does(noNewer(debian));

            assertThat(report.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(report.reason()).as("%s", report).isEqualTo(Reason.INDEX_REFRESH_FAILED);
            PackageSources sources = server.inventoryAfter(report).sources();
            assertThat(sources.refreshed()).isFalse();
            assertThat(sources.problem()).isNotBlank();
        }
    }

    @Test
    void failsRatherThanHavingNothingToDoWhenTheIndexWasNeverFetched() throws Exception {
        try (AgentServer server = new AgentServer();
                DebianRoot debian = roots.endpoint("never")) {
            justOneSource(debian);
            debian.forgetIndexes();
            RealEndpoint endpoint = RealEndpoint.enrol(debian, debian.unplugged(), server);

            JobReport report = endpoint.does(noNewer(debian));

            assertThat(report.outcome()).as("%s", report).isEqualTo(Outcome.FAILED);
            assertThat(report.reason()).as("%s", report).isEqualTo(Reason.INDEX_REFRESH_FAILED);
            assertThat(server.inventories().values())
                    .isNotEmpty()
                    .allSatisfy(inventory ->
                            assertThat(inventory.sources().refreshed()).isFalse());
        }
    }

    @Test
    void tellsTheDatesSignedIntoTheIndexes() {
        try (DebianRoot debian = roots.endpoint("dates")) {
            List<Index> indexes = indexes(debian);

            assertThat(indexes).extracting(Index::suite).anyMatch(suite -> suite.endsWith("-security"));
            assertThat(indexes).extracting(Index::origin).containsOnly("Debian");
            assertThat(indexes)
                    .allSatisfy(index -> assertThat(index.date()).isNotNull().isAfter(Instant.EPOCH));
            assertThat(indexes)
                    .filteredOn(index -> index.suite().endsWith("-security"))
                    .allSatisfy(index -> assertThat(index.validUntil()).isNotNull());
        }
    }

    @Test
    void flagsThatTheFreezeProtectionIsOff() {
        try (DebianRoot debian = roots.endpoint("frozen")) {
            debian.write(
                    "/etc/apt/apt.conf.d/98checked",
                    "Acquire::Check-Valid-Until \"true\";\nAcquire::Check-Date \"true\";\n");
            assertThat(indexes(debian)).extracting(Index::validityChecked).containsOnly(true);

            debian.write("/etc/apt/apt.conf.d/99off", "Acquire::Check-Valid-Until \"false\";\n");
            assertThat(indexes(debian)).extracting(Index::validityChecked).containsOnly(false);
        }
    }

    @Test
    void flagsTheOneSourceWhoseFreezeProtectionIsOff() {
        try (DebianRoot debian = roots.endpoint("frozen-one")) {
            debian.write(
                    "/etc/apt/apt.conf.d/98checked",
                    "Acquire::Check-Valid-Until \"true\";\nAcquire::Check-Date \"true\";\n");
            String list = debian.require("cat", "/etc/apt/sources.list");
            debian.write(
                    "/etc/apt/sources.list",
                    list.lines()
                            .map(line ->
                                    line.contains("-security ") ? line.replace("[", "[check-valid-until=no ") : line)
                            .reduce("", (a, b) -> a + b + "\n"));

            assertThat(indexes(debian))
                    .allSatisfy(index -> assertThat(index.validityChecked())
                            .as(index.suite())
                            .isEqualTo(!index.suite().endsWith("-security")));
        }
    }

    /** apt tries each in turn, and each again, before it believes that there is no network. */
    private static void justOneSource(DebianRoot debian) {
        debian.require("sed", "-i", "/-security /!d", "/etc/apt/sources.list");
    }

    /** A job that would have nothing to do. */
    private static JobManifest.Install noNewer(DebianRoot debian) {
        String[] installed = debian.require("dpkg-query", "-W", "-f", "${Version} ${Architecture}", "openssl")
                .split(" ");
        return new JobManifest.Install(List.of(new MinimumVersion("openssl", installed[1], installed[0])));
    }

    private static List<Index> indexes(DebianRoot debian) {
        return DebianInventory.read(debian.root(), RefreshRecord.NEVER, Instant.now())
                .sources()
                .indexes();
    }
}
