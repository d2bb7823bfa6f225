package io.fleetmend.tenant.report;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.job.v1.JobChangedV1;
import io.fleetmend.contracts.job.v1.JobState;
import io.fleetmend.tenant.report.MonthlyReport.NotPatched;
import io.fleetmend.tenant.report.MonthlyReport.Patched;
import io.fleetmend.tenant.report.MonthlyReport.PatchedBulletin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How jobs ended, each once. Called within a transaction of the tenant. */
@ApplicationScoped
class EndedJobs {
    private static final String OF_MONTH = """
            provider_id = tenant_provider() and customer_id = ?1 and ended_at >= ?2 and ended_at < ?3
            """;

    private final EntityManager entities;

    EndedJobs(EntityManager entities) {
        this.entities = entities;
    }

    void keep(JobChangedV1 job) {
        entities.createNativeQuery("""
                        insert into ended_job (provider_id, customer_id, job_id, endpoint_id, state, reason, bulletins, ended_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, string_to_array(?7, chr(10)), ?8)
                        on conflict (provider_id, customer_id, job_id) do nothing""")
                .setParameter(1, job.provider().value())
                .setParameter(2, job.customer().value())
                .setParameter(3, job.job().value())
                .setParameter(4, job.endpoint().value())
                .setParameter(5, job.state().name())
                .setParameter(6, job.reason())
                .setParameter(7, job.bulletins().stream().map(BulletinId::value).collect(Collectors.joining("\n")))
                .setParameter(8, job.changedAt())
                .executeUpdate();
    }

    Patched patched(CustomerId customer, Instant from, Instant until) {
        List<PatchedBulletin> bulletins = rows("""
                        select bulletin, count(distinct endpoint_id) as endpoints, max(ended_at) as last
                        from ended_job cross join unnest(bulletins) as bulletin
                        where state = 'SUCCEEDED' and %s
                        group by bulletin order by endpoints desc, bulletin""", customer, from, until)
                .map(row -> new PatchedBulletin(
                        new BulletinId(row.get("bulletin", String.class)),
                        row.get("endpoints", Long.class),
                        row.get("last", Instant.class)))
                .toList();
        long endpoints = rows("""
                        select count(distinct endpoint_id) as endpoints from ended_job
                        where state = 'SUCCEEDED' and cardinality(bulletins) > 0 and %s""", customer, from, until)
                .mapToLong(row -> row.get("endpoints", Long.class))
                .sum();
        return new Patched(
                endpoints,
                bulletins.stream().mapToLong(PatchedBulletin::endpoints).sum(),
                bulletins);
    }

    List<NotPatched> notPatched(CustomerId customer, Instant from, Instant until) {
        return rows("""
                        select state, reason, count(*) as jobs from ended_job
                        where state <> 'SUCCEEDED' and %s
                        group by state, reason order by jobs desc, state, reason nulls first""", customer, from, until)
                .map(row -> new NotPatched(
                        JobState.valueOf(row.get("state", String.class)),
                        row.get("reason", String.class),
                        row.get("jobs", Long.class)))
                .toList();
    }

    private Stream<Tuple> rows(String statement, CustomerId customer, Instant from, Instant until) {
        Stream<?> rows = entities.createNativeQuery(statement.formatted(OF_MONTH), Tuple.class)
                .setParameter(1, customer.value())
                .setParameter(2, from)
                .setParameter(3, until)
                .getResultStream();
        return rows.map(Tuple.class::cast);
    }
}
