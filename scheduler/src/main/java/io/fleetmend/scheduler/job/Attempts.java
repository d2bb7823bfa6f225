package io.fleetmend.scheduler.job;

import io.fleetmend.contracts.AttemptId;
import io.fleetmend.contracts.JobId;
import io.fleetmend.contracts.agent.v1.JobReport.Reason;
import io.fleetmend.contracts.agent.v1.SignedDocument;
import io.fleetmend.scheduler.database.Database;
import io.fleetmend.scheduler.database.Json;
import io.fleetmend.scheduler.endpoint.EnrolledEndpoint;
import io.fleetmend.scheduler.evidence.Evidence;
import io.fleetmend.scheduler.evidence.EvidenceBook;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Attempts as rows, and the evidence that each leaves behind. */
@ApplicationScoped
class Attempts {
    private static final String INSERT = """
            insert into attempt (provider_id, customer_id, attempt_id, job_id, endpoint_id, number, sequence, leased_at, manifest)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String FIND = """
            select * from attempt where provider_id = ? and customer_id = ? and attempt_id = ? and endpoint_id = ? for update""";
    private static final String KNOWN = """
            select 1 as one from attempt
            where provider_id = ? and customer_id = ? and attempt_id = ? and endpoint_id = ? and job_id = ?""";
    private static final String STARTED = """
            update attempt set started_at = ? where provider_id = ? and customer_id = ? and attempt_id = ? and started_at is null""";
    private static final String REPORTED = """
            update attempt set reported_at = ?, report = ?, report_digest = ?, report_input = ?, report_signature = ?
            where provider_id = ? and customer_id = ? and attempt_id = ? and report is null""";

    private final Database database;
    private final EvidenceBook book;
    private final Clock clock;

    Attempts(Database database, EvidenceBook book, Clock clock) {
        this.database = database;
        this.book = book;
        this.clock = clock;
    }

    void begin(Job job, AttemptId attempt, int number, long sequence, Instant now, SignedDocument manifest) {
        database.update(
                INSERT,
                job.provider(),
                job.customer(),
                attempt,
                job.id(),
                job.endpoint(),
                number,
                sequence,
                now,
                Json.write(manifest).getBytes(StandardCharsets.UTF_8));
    }

    /** Nothing is locked, and what is known stays known. */
    boolean know(EnrolledEndpoint endpoint, JobId job, AttemptId attempt) {
        return database.first(
                        KNOWN,
                        row -> row.number("one"),
                        endpoint.provider(),
                        endpoint.customer(),
                        attempt,
                        endpoint.endpoint(),
                        job)
                .isPresent();
    }

    /** Locked; empty when it is not the endpoint's. */
    Optional<Attempt> find(EnrolledEndpoint endpoint, AttemptId attempt) {
        return database.first(
                FIND, Attempt::of, endpoint.provider(), endpoint.customer(), attempt, endpoint.endpoint());
    }

    /** False when it was told before. */
    boolean started(EnrolledEndpoint endpoint, AttemptId attempt, Instant now) {
        return database.update(STARTED, now, endpoint.provider(), endpoint.customer(), attempt) == 1;
    }

    /** False when it was told before: the first report counts. */
    boolean reported(EnrolledEndpoint endpoint, AttemptId attempt, ReceivedReport report, Instant now) {
        return database.update(
                        REPORTED,
                        now,
                        report.body(),
                        report.contentDigest(),
                        report.signatureInput(),
                        report.signature(),
                        endpoint.provider(),
                        endpoint.customer(),
                        attempt)
                == 1;
    }

    /** The job's newest attempt is over. */
    void end(Job job, @Nullable String provingInventory) {
        record(job, job.attemptId(), Evidence.Kind.ATTEMPT, provingInventory);
    }

    void record(Job job, @Nullable AttemptId id, Evidence.Kind kind, @Nullable String provingInventory) {
        if (id == null) {
            return;
        }
        Attempt attempt = find(job.owner(), id)
                .orElseThrow(() -> new IllegalStateException("attempt %s has no row".formatted(id)));
        book.record(
                job.provider(),
                job.customer(),
                evidence(job, attempt, kind, job.reason(), attempt.report(), provingInventory));
    }

    /** The first of each kind is kept, so that nobody fills the book by forging; false when there is one. */
    boolean besides(Job job, Attempt attempt, Evidence.Kind kind, ReceivedReport report) {
        Reason reason = report.content().reason();
        String why = reason == null ? null : reason.name();
        return book.record(job.provider(), job.customer(), evidence(job, attempt, kind, why, report, null));
    }

    private Evidence evidence(
            Job job,
            Attempt attempt,
            Evidence.Kind kind,
            @Nullable String reason,
            @Nullable ReceivedReport report,
            @Nullable String provingInventory) {
        return new Evidence(
                kind,
                job.id(),
                attempt.id(),
                attempt.number(),
                job.deployment(),
                job.endpoint(),
                job.state(),
                reason,
                job.work().packages(),
                job.work().bulletins(),
                job.approvals(),
                new Evidence.Times(
                        job.occurrence().start(),
                        job.occurrence().end(),
                        attempt.leasedAt(),
                        attempt.startedAt(),
                        attempt.reportedAt(),
                        clock.instant()),
                provingInventory,
                attempt.manifest(),
                report == null
                        ? null
                        : new Evidence.SignedReport(
                                report.content(),
                                report.body(),
                                report.contentDigest(),
                                report.signatureInput(),
                                report.signature()));
    }
}
