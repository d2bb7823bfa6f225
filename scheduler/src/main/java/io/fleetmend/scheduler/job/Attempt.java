package io.fleetmend.scheduler.job;

import io.fleetmend.contracts.AttemptId;
import io.fleetmend.contracts.JobId;
import io.fleetmend.contracts.agent.v1.SignedDocument;
import io.fleetmend.scheduler.database.Json;
import io.fleetmend.scheduler.database.Row;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
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
