package io.fleetmend.scheduler.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.contracts.DeploymentId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.platform.tenancy.TenantScope;
import io.fleetmend.platform.tenancy.TenantWork;
import io.fleetmend.scheduler.OnStack;
import io.fleetmend.scheduler.database.Database;
import io.fleetmend.testkit.RunningServers;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever jobs are asked for by, an index has them: for who sees all of a provider with 20,000 jobs, beneath row-level security. */
@OnStack
class JobPlansTest {
    private static final UUID LAST = new UUID(-1, -1);
    /** Of the 7th of 50 customers, 40 endpoints of which have 10 jobs each. */
    private static final String SOME = "00000000-0000-0000-0007-000000000007";

    @Inject
    Database database;

    @Inject
    JobList jobs;

    @Inject
    TenantWork work;

    private final ProviderId provider = new ProviderId(UUID.randomUUID());
    private final JobQuery query = new JobQuery();

    @BeforeEach
    void twentyThousandJobs() throws SQLException {
        run("""
                insert into scheduler.endpoint (provider_id, customer_id, endpoint_id, site_id, machine_id, hostname, endpoint_class, os,
                    agent_version, enrolled_at)
                select '%1$s', id(c, 0), id(c, e), id(c, 0), c || '-' || e, 'host', 'SERVER', 'Debian', '1', now()
                from generate_series(1, 50) c, generate_series(1, 40) e""", """
                insert into scheduler.deployment (provider_id, customer_id, deployment_id, window_id, window_name, opens_at, closes_at,
                    state, created_at, changed_at, changed_by)
                select '%1$s', id(c, 0), id(c, d), 'nights', 'nights', now() - d * interval '1 day', now(), 'FINISHED', now(), now(), 'us'
                from generate_series(1, 50) c, generate_series(1, 10) d""", """
                insert into scheduler.job (provider_id, customer_id, job_id, deployment_id, endpoint_id, state, window_id, window_name,
                    opens_at, closes_at, packages, bulletins, approvals, created_at, changed_at)
                select '%1$s', id(c, 0), gen_random_uuid(), id(c, d), id(c, e), 'SUCCEEDED', 'nights', 'nights', now(), now(),
                       '[]', '[]', '[]', now(), now() - random() * interval '10 days'
                from generate_series(1, 50) c, generate_series(1, 40) e, generate_series(1, 10) d""", "analyze scheduler.job", "analyze scheduler.endpoint", "analyze scheduler.deployment");
    }

    @AfterEach
    void noneOfThem() throws SQLException {
        run(
                "delete from scheduler.job where provider_id = '%1$s'",
                "delete from scheduler.deployment where provider_id = '%1$s'",
                "delete from scheduler.endpoint where provider_id = '%1$s'");
    }

    @Test
    void readsWhatMovedLastInTheOrderOfAnIndex() {
        assertThat(plan(JobList.CHANGED, Instant.parse("9999-12-31T00:00:00Z"), LAST))
                .containsPattern("Index Cond: .*ROW\\(changed_at, job_id\\) <")
                .doesNotContain("Sort", "Seq Scan");
    }

    @Test
    void findsTheJobsOfAnEndpointWithoutItsCustomer() {
        query.endpoint = EndpointId.of(SOME);

        assertThat(plan(JobList.NEWEST, LAST))
                .containsPattern("Index Cond: .*customer_id = .*endpoint_id = '%s'".formatted(SOME))
                .doesNotContain("Seq Scan");
    }

    @Test
    void findsTheJobsOfADeploymentWithoutItsCustomer() {
        query.deployment = DeploymentId.of(SOME);

        assertThat(plan(JobList.NEWEST, LAST))
                .containsPattern("Index Cond: .*customer_id = .*deployment_id = '%s'".formatted(SOME))
                .doesNotContain("Seq Scan on job");
    }

    private String plan(String sql, Object... place) {
        Object[] following = new Object[place.length + 1];
        System.arraycopy(place, 0, following, 0, place.length);
        // PostgreSQL takes row-level security for letting one row of 200 through, so a page must be short to look worth
        // an index here
        following[place.length] = 5;
        return work.call(
                TenantScope.wholeProvider(provider),
                () -> String.join(
                        "\n",
                        database.list(
                                "explain " + sql, row -> row.text("QUERY PLAN"), jobs.parameters(query, following))));
    }

    private void run(String... statements) throws SQLException {
        try (Connection connection = RunningServers.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    create function pg_temp.id(one int, other int) returns uuid language sql as
                    $$ select ('00000000-0000-0000-' || lpad(one::text, 4, '0') || '-' || lpad(other::text, 12, '0'))::uuid $$""");
            for (String each : statements) {
                statement.execute(each.formatted(provider).replace(" id(", " pg_temp.id("));
            }
        }
    }
}
