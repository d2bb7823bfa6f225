package io.fleetmend.scheduler.job;

import io.fleetmend.contracts.AttemptId;
import io.fleetmend.contracts.JobId;
import io.fleetmend.contracts.agent.v1.SignedDocument;
import io.fleetmend.scheduler.database.Json;
import io.fleetmend.scheduler.database.Row;
import io.fleetmend.scheduler.evidence.Evidence;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One try of a job.
 *
 * @param report null until the agent told how it ended
 */
record Attempt(
        AttemptId id,
        JobId job,
        int number,
        long sequence,
        Instant leasedAt,
        SignedDocument manifest,
        @Nullable Instant startedAt,
        @Nullable Instant reportedAt,
        @Nullable ReceivedReport report) {
    /**
     * What a report is when it does not end this attempt; empty when it does, or when it tells an end again. A refusal is of another
     * document when the attempt had ended, or had begun: its own refusal would then name the inventory that it began with.
     */
    Optional<Evidence.Kind> besides(ReceivedReport later) {
        if (!later.isRefusal()) {
            // somebody forged its document, and it came itself afterwards
            return report != null && report.isRefusal() ? Optional.of(Evidence.Kind.LATE_REPORT) : Optional.empty();
        }
        boolean other = report == null
                ? startedAt != null && later.content().inventoryBefore() == null
                : !report.isSameAs(later);
        return other ? Optional.of(Evidence.Kind.REFUSAL) : Optional.empty();
    }

    static Attempt of(Row row) {
        byte[] body = row.bytesOrNull("report");
        return new Attempt(
                Objects.requireNonNull(row.attempt(), "the table's key"),
                row.job(),
                (int) row.number("number"),
                row.number("sequence"),
                row.time("leased_at"),
                Json.read(SignedDocument.class, new String(row.bytes("manifest"), StandardCharsets.UTF_8)),
                row.timeOrNull("started_at"),
                row.timeOrNull("reported_at"),
                body == null
                        ? null
                        : ReceivedReport.read(
                                body,
                                row.text("report_digest"),
                                row.text("report_input"),
                                row.text("report_signature")));
    }
}
