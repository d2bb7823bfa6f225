package io.fleetmend.scheduler.job;

import io.fleetmend.platform.http.Page;
import io.fleetmend.platform.http.PageRequest;
import io.fleetmend.scheduler.database.Database;
import io.fleetmend.scheduler.database.SeenRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Pages of the jobs that the caller sees. */
@ApplicationScoped
class JobList {
    /** Jobs are found by their customer first, so whose an endpoint or a deployment is, is looked up where it was not said. */
    private static final String WANTED = """
            select * from job
            where %s and (?::uuid is null or customer_id = ?)
              and (?::uuid is null
                   or (endpoint_id = ? and customer_id = (select e.customer_id from endpoint e where e.endpoint_id = ? limit 1)))
              and (?::uuid is null
                   or (deployment_id = ?
                       and customer_id = (select d.customer_id from deployment d where d.deployment_id = ? limit 1)))
              and (?::text is null or state = ?)""".formatted(SeenRows.FILTER);

    static final String NEWEST = WANTED + " and job_id < ? order by job_id desc limit ?";
    static final String CHANGED =
            WANTED + " and (changed_at, job_id) < (?, ?) order by changed_at desc, job_id desc limit ?";

    private final Database database;
    private final SeenRows seen;

    JobList(Database database, SeenRows seen) {
        this.database = database;
        this.seen = seen;
    }

    Page<Job> page(JobQuery query, PageRequest page) {
        return switch (query.wantedOrder()) {
            case NEWEST ->
                Page.of(
                        list(NEWEST, query, page.beforeId(), page.limitPlusOne()),
                        page,
                        job -> job.id().toString());
            case CHANGED -> {
                JobPlace place = JobPlace.before(page);
                yield Page.of(
                        list(CHANGED, query, place.changedAt(), place.job(), page.limitPlusOne()), page, JobPlace::of);
            }
        };
    }

    private List<Job> list(String sql, JobQuery query, @Nullable Object... following) {
        return database.list(sql, Job::of, parameters(query, following));
    }

    @Nullable
    Object[] parameters(JobQuery query, @Nullable Object... following) {
        @Nullable
        Object[] wanted = {
            query.customer,
            query.customer,
            query.endpoint,
            query.endpoint,
            query.endpoint,
            query.deployment,
            query.deployment,
            query.deployment,
            query.wantedState(),
            query.wantedState()
        };
        return seen.and(
                Stream.concat(Arrays.stream(wanted), Arrays.stream(following)).toArray());
    }
}
