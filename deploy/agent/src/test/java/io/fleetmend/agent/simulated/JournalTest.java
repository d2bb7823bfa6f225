package io.fleetmend.agent.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fleetmend.contracts.agent.v1.JobReport;
import io.fleetmend.contracts.agent.v1.JobReport.Outcome;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The agent dies right after a line of its journal reached the disk, and is started again. */
class JournalTest {
    @TempDir
    private Path state;

    @ParameterizedTest
    @ValueSource(
            strings = {"Received", "Verified", "Downloaded", "Started", "Installed", "VerifiedInventory", "Reported"})
    void installsOnceAndReportsOnceWhereverItDies(String lastStep) throws Exception {
        AtomicReference<String> fatal = new AtomicReference<>(lastStep);
        try (LoneEndpoint lone = new LoneEndpoint(state, step -> {
            if (step.equals(fatal.get())) {
                throw new Killed();
            }
        })) {
            lone.server.deliver(lone.id, LoneEndpoint.OPENSSL);
            assertThatThrownBy(lone.endpoint::round).hasRootCauseInstanceOf(Killed.class);

            fatal.set("nothing");
            lone.endpoint.round();
            lone.endpoint.round();

            assertThat(lone.endpoint.installations()).isEqualTo(1);
            assertThat(lone.server.ended()).extracting(JobReport::outcome).containsExactly(Outcome.INSTALLED);
            assertThat(lone.server
                            .inventoryAfter(lone.server.ended().getFirst())
                            .packages())
                    .anyMatch(installed -> installed.version().equals("3.0.22-1~deb12u2"));
        }
    }

    @Test
    void takesALineWithoutItsEndForOneThatWasNeverWritten() throws Exception {
        AtomicReference<String> fatal = new AtomicReference<>("Verified");
        try (LoneEndpoint lone = new LoneEndpoint(state, step -> {
            if (step.equals(fatal.get())) {
                throw new Killed();
            }
        })) {
            lone.server.deliver(lone.id, LoneEndpoint.OPENSSL);
            assertThatThrownBy(lone.endpoint::round).hasRootCauseInstanceOf(Killed.class);
            Files.writeString(journal(), "{\"step\":\"DOWNLO", StandardCharsets.UTF_8, StandardOpenOption.APPEND);

            fatal.set("nothing");
            lone.endpoint.round();

            assertThat(lone.server.ended()).extracting(JobReport::outcome).containsExactly(Outcome.INSTALLED);
        }
    }

    private Path journal() throws Exception {
        try (Stream<Path> files = Files.list(state.resolve("apply/journal"))) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.getFirst();
        }
    }

    /** Like a kill, as seen by the disk: nothing after it runs. */
    private static final class Killed extends Error {}
}
