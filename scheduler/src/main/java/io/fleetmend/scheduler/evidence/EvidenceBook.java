package io.fleetmend.scheduler.evidence;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.JobId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.Uuids;
import io.fleetmend.scheduler.database.Database;
import io.fleetmend.scheduler.database.Json;
import io.fleetmend.scheduler.database.SeenRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Where evidence is written down, once; PostgreSQL refuses to change or remove it. */
@ApplicationScoped
public class EvidenceBook {
    private static final String INSERT = """
            insert into evidence (provider_id, customer_id, evidence_id, job_id, attempt_id, kind, recorded_at, body)
            values (?, ?, ?, ?, ?, ?, ?, ?::jsonb) on conflict do nothing""";
    private static final String OF_JOB =
            "select body from evidence where %s and job_id = ? order by recorded_at, evidence_id"
                    .formatted(SeenRows.FILTER);
    private static final String JOB_EXISTS =
            "select 1 as one from job where %s and job_id = ?".formatted(SeenRows.FILTER);

    private final Database database;
    private final SeenRows seen;

    EvidenceBook(Database database, SeenRows seen) {
        this.database = database;
        this.seen = seen;
    }

    /** False when the attempt has evidence of that kind. */
    public boolean record(ProviderId provider, CustomerId customer, Evidence evidence) {
        return database.update(
                        INSERT,
                        provider,
                        customer,
                        Uuids.next(evidence.times().recorded()),
                        evidence.job(),
                        evidence.attempt(),
                        evidence.kind(),
                        evidence.times().recorded(),
                        Json.write(evidence))
                == 1;
    }

    List<Evidence> of(JobId job) {
        return database.list(OF_JOB, row -> row.json(Evidence.class, "body"), seen.and(job));
    }

    boolean knowsJob(JobId job) {
        return database.first(JOB_EXISTS, row -> row.number("one"), seen.and(job))
                .isPresent();
    }
}
