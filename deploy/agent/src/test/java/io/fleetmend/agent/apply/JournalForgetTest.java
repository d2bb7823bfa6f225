package io.fleetmend.agent.apply;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.agent.state.AgentFolders;
import io.fleetmend.agent.state.Json;
import io.fleetmend.agent.state.StateFolder;
import io.fleetmend.contracts.AttemptId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.JobId;
import io.fleetmend.contracts.agent.v1.DocumentSignatures;
import io.fleetmend.contracts.agent.v1.JobManifest;
import io.fleetmend.contracts.agent.v1.SignedDocument;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalForgetTest {
    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
    private static final Instant LONG_AGO = NOW.minus(Journal.KEPT).minusSeconds(1);
    private static final Instant LATELY = NOW.minus(Journal.KEPT).plusSeconds(1);
    private static final AttemptId ATTEMPT = new AttemptId(new UUID(2, 1));

    @TempDir
    private Path state;

    private StateFolder folder;

    @BeforeEach
    void create() {
        AgentFolders folders = AgentFolders.under(state, false);
        folders.create();
        folder = folders.journal();
    }

    @Test
    void forgetsWhatWasReportedAndExpiredLongAgo() {
        reported(received(LONG_AGO), LONG_AGO);

        Journal.forget(folder, NOW);

        assertThat(folder.names()).isEmpty();
    }

    @Test
    void remembersWhatWasReportedLately() {
        reported(received(LONG_AGO), LATELY);

        Journal.forget(folder, NOW);

        assertThat(folder.names()).containsExactly(ATTEMPT + ".jsonl");
    }

    @Test
    void remembersAJobThatCouldHaveBeenDoneUntilLately() {
        reported(received(LATELY), LONG_AGO);

        Journal.forget(folder, NOW);

        assertThat(folder.names()).containsExactly(ATTEMPT + ".jsonl");
    }

    @Test
    void remembersWhatWasNeverReportedHoweverOld() {
        received(LONG_AGO.minus(Duration.ofDays(365)));

        Journal.forget(folder, NOW);

        assertThat(Journal.unfinished(folder)).hasSize(1);
    }

    private Journal received(Instant expiresAt) {
        JobManifest manifest = new JobManifest(
                new JobId(new UUID(1, 1)),
                ATTEMPT,
                new EndpointId(new UUID(3, 1)),
                1,
                expiresAt.minusSeconds(7200),
                expiresAt.minusSeconds(3600),
                expiresAt,
                new JobManifest.Report());
        Journal journal = Journal.of(folder, ATTEMPT);
        SignedDocument document = new SignedDocument(DocumentSignatures.JOB, Json.bytes(manifest), List.of());
        journal.append(new JournalEntry.Received(expiresAt.minusSeconds(3600), document));
        return journal;
    }

    private static void reported(Journal journal, Instant at) {
        journal.append(new JournalEntry.Reported(at));
    }
}
