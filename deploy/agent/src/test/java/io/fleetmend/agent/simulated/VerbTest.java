package io.fleetmend.agent.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.contracts.agent.v1.JobManifest;
import io.fleetmend.contracts.agent.v1.JobReport;
import io.fleetmend.contracts.agent.v1.JobReport.Outcome;
import io.fleetmend.contracts.agent.v1.JobReport.Step;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verbs that install nothing. */
class VerbTest {
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
    void refreshesTheIndexes() throws Exception {
        JobReport report = lone.receives(lone.server.sign(lone.server.manifest(lone.id, new JobManifest.Refresh())));

        assertThat(report.outcome()).isEqualTo(Outcome.NOTHING_TO_DO);
        assertThat(report.reason()).isNull();
        assertThat(report.steps()).extracting(Step::name).containsExactly("refresh (simulated)");
        assertThat(lone.endpoint.installations()).isZero();
    }

    @Test
    void restartsTheMachineOnceAndSaysSoWhenItIsBack() throws Exception {
        JobManifest job = lone.server.deliver(lone.id, new JobManifest.Restart());
        lone.endpoint.round();
        assertThat(lone.server.reports()).extracting(JobReport::outcome).containsExactly(Outcome.STARTED);
        assertThat(lone.endpoint.starts()).isEqualTo(2);

        lone.endpoint.round();
        lone.endpoint.round();

        assertThat(lone.server.ended()).extracting(JobReport::attempt).containsExactly(job.attempt());
        assertThat(lone.server.ended()).extracting(JobReport::outcome).containsExactly(Outcome.INSTALLED);
        assertThat(lone.endpoint.starts()).isEqualTo(2);
        assertThat(lone.endpoint.installations()).isZero();
    }
}
