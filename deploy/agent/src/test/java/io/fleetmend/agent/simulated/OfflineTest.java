package io.fleetmend.agent.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fleetmend.agent.network.ServerRefusal;
import io.fleetmend.contracts.agent.v1.JobManifest;
import io.fleetmend.contracts.agent.v1.JobReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfflineTest {
    @TempDir
    private Path state;

    private LoneEndpoint lone;

    @BeforeEach
    void enrol() throws Exception {
        lone = new LoneEndpoint(state);
    }

    @AfterEach
    void close() {
        lone.close();
    }

    @Test
    void keepsResultsWhileTheServerIsAwayAndTellsThemInOrder() throws Exception {
        JobManifest first = lone.server.deliver(lone.id, new JobManifest.Report());
        JobManifest second = lone.server.deliver(lone.id, LoneEndpoint.OPENSSL);
        lone.server.goAwayAfterTheNextCheckIn();
        assertThatThrownBy(lone.endpoint::round).isInstanceOf(IOException.class);
        assertThat(lone.server.reports()).isEmpty();

        lone.server.comeBack();
        lone.endpoint.round();

        assertThat(lone.server.ended())
                .extracting(JobReport::attempt)
                .containsExactly(first.attempt(), second.attempt());
        assertThat(lone.server.reports())
                .extracting(report -> report.outcome().name())
                .containsExactly("STARTED", "NOTHING_TO_DO", "STARTED", "INSTALLED");
    }

    @ParameterizedTest
    @CsvSource({"/agent/v1/check-in, a CheckInResponse", "/agent/v1/inventory, 202", "/agent/v1/reports, a JobReceipt"})
    void isOfflineBehindACaptivePortalAndLosesNothing(String path, String expected) throws Exception {
        lone.endpoint.round();
        JobManifest job = lone.server.deliver(lone.id, LoneEndpoint.OPENSSL);
        lone.server.hideBehindAPortal(path);
        assertThatThrownBy(lone.endpoint::round)
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(ServerRefusal.class)
                .hasMessage(
                        "%s must be answered with %s, but was with 200: <!doctype html><title>Welcome to our network</title>",
                        path, expected);

        lone.server.comeBack();
        lone.endpoint.round();

        assertThat(lone.server.ended()).extracting(JobReport::attempt).containsExactly(job.attempt());
        assertThat(lone.server.inventoryAfter(lone.server.ended().getFirst()).packages())
                .anyMatch(installed -> installed.version().equals("3.0.22-1~deb12u2"));
    }

    @Test
    void keepsAsideWhatTheServerWouldNeverTakeAndGoesOn() throws Exception {
        lone.server.deliver(lone.id, new JobManifest.Report());
        lone.server.refuseTheNextReport();
        lone.endpoint.round();

        assertThat(lone.server.ended()).hasSize(1);
        assertThat(state.resolve("agent/rejected")).isNotEmptyDirectory();
    }

    @Test
    void keepsTheNewestOfWhatTheServerWouldNeverTake() throws Exception {
        Path rejected = state.resolve("agent/rejected");
        for (int old = 0; old < 60; old++) {
            Files.createFile(rejected.resolve("0000000000000000000-%02d.json".formatted(old)));
        }
        JobManifest job = lone.server.deliver(lone.id, new JobManifest.Report());
        lone.server.refuseTheNextReport();
        lone.endpoint.round();

        try (Stream<Path> files = Files.list(rejected)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .hasSize(50)
                    .doesNotContain("0000000000000000000-10.json")
                    .contains("0000000000000000000-11.json")
                    .anyMatch(name -> name.contains(job.attempt().toString()));
        }
    }
}
