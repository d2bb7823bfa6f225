package io.fleetmend.agent.apply;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.agent.state.AgentFolders;
import io.fleetmend.agent.state.Json;
import io.fleetmend.contracts.AttemptId;
import io.fleetmend.contracts.JobId;
import io.fleetmend.contracts.agent.v1.InventoryReport;
import io.fleetmend.contracts.agent.v1.JobReport;
import io.fleetmend.contracts.agent.v1.JobReport.Outcome;
import io.fleetmend.contracts.inventory.v1.InstalledPackage;
import io.fleetmend.contracts.inventory.v1.InstalledPackage.PackageState;
import io.fleetmend.contracts.inventory.v1.OperatingSystem;
import io.fleetmend.contracts.inventory.v1.PackageSources;
import io.fleetmend.contracts.inventory.v1.RestartState;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server is away for long. */
class ReportSpoolTest {
    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
    private static final OperatingSystem OS = new OperatingSystem("debian", "12", "Debian GNU/Linux 12", "amd64");
    private static final InventoryReport INVENTORY = inventory();
    private static final long PACKED = Json.gzip(Json.bytes(INVENTORY)).length;

    @TempDir
    private Path state;

    private AgentFolders folders;

    @BeforeEach
    void create() {
        folders = AgentFolders.under(state, false);
        folders.create();
    }

    @Test
    void dropsTheOldestInventoriesFirstAndNeverAResult() {
        ReportSpool spool = new ReportSpool(folders, 2 * PACKED);

        LongStream.rangeClosed(1, 5).forEach(sequence -> end(spool, sequence));

        assertThat(sequences("inventory.json.gz")).containsExactly(4L, 5L);
        assertThat(sequences("started.json")).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(sequences("ended.json")).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void dropsNothingThatHasRoom() {
        ReportSpool spool = new ReportSpool(folders, 5 * PACKED);

        LongStream.rangeClosed(1, 5).forEach(sequence -> end(spool, sequence));

        assertThat(sequences("inventory.json.gz")).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void keepsTheNewestInventoryEvenWhereItAloneIsTooMuch() {
        ReportSpool spool = new ReportSpool(folders, PACKED - 1);

        LongStream.rangeClosed(1, 3).forEach(sequence -> end(spool, sequence));

        assertThat(sequences("inventory.json.gz")).containsExactly(3L);
        assertThat(sequences("ended.json")).containsExactly(1L, 2L, 3L);
    }

    @Test
    void hasRoomForSixtyFourMebibytes() {
        assertThat(ReportSpool.INVENTORIES_AT_MOST).isEqualTo(67_108_864);
    }

    private List<Long> sequences(String what) {
        return folders.reports().names().stream()
                .filter(name -> name.endsWith("-" + what))
                .map(name -> Long.parseLong(name.substring(0, name.indexOf('-'))))
                .toList();
    }

    private static void end(ReportSpool spool, long sequence) {
        spool.started(report(sequence, Outcome.STARTED));
        spool.ended(report(sequence, Outcome.NOTHING_TO_DO), INVENTORY);
    }

    private static JobReport report(long sequence, Outcome outcome) {
        return new JobReport(
                new JobId(new UUID(1, sequence)),
                new AttemptId(new UUID(2, sequence)),
                sequence,
                outcome,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                NOW);
    }

    private static InventoryReport inventory() {
        List<InstalledPackage> packages = List.of(
                new InstalledPackage("dpkg", "amd64", "1.21.22", "dpkg", "1.21.22", false, PackageState.INSTALLED));
        RestartState restart = new RestartState(RestartState.Requirement.NONE, List.of(), "", "");
        PackageSources sources = new PackageSources(true, NOW, null, List.of());
        String digest = InventoryReport.digestOf(OS, restart, sources, packages);
        return new InventoryReport(digest, NOW, "lone", OS, restart, sources, packages);
    }
}
