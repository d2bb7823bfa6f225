package io.fleetmend.scheduler.job;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.DeploymentId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.JobId;
import io.fleetmend.contracts.job.v1.JobState;
import io.fleetmend.platform.http.Page;
import io.fleetmend.platform.http.PageRequest;
import io.fleetmend.platform.http.Problems;
import io.fleetmend.platform.identity.Roles;
import io.fleetmend.scheduler.database.Cursor;
import io.fleetmend.scheduler.database.Database;
import io.fleetmend.scheduler.database.SeenRows;
import io.fleetmend.scheduler.database.Texts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Jobs, for those who may see them. */
@Path("/api/v1/jobs")
public class JobResource {
    private static final String LIST = """
            select * from job
            where %s and (?::uuid is null or customer_id = ?) and (?::uuid is null or endpoint_id = ?)
              and (?::uuid is null or deployment_id = ?) and (?::text is null or state = ?) and job_id > ?
            order by job_id limit ?""".formatted(SeenRows.FILTER);
    private static final String FIND = "select * from job where %s and job_id = ?".formatted(SeenRows.FILTER);

    private final Database database;
    private final SeenRows seen;

    JobResource(Database database, SeenRows seen) {
        this.database = database;
        this.seen = seen;
    }

    @GET
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.TECHNICIAN, Roles.PORTAL_VIEWER, Roles.PORTAL_SIGNER})
    @Transactional
    public Page<JobView> list(
            @QueryParam("customer") @Nullable CustomerId customer,
            @QueryParam("endpoint") @Nullable EndpointId endpoint,
            @QueryParam("deployment") @Nullable DeploymentId deployment,
            @QueryParam("state") @Nullable String state,
            @BeanParam PageRequest page) {
        JobState wanted = Texts.constantOrNull(JobState.class, "state", state);
        List<Job> rows = database.list(
                LIST,
                Job::of,
                seen.and(
                        customer,
                        customer,
                        endpoint,
                        endpoint,
                        deployment,
                        deployment,
                        wanted,
                        wanted,
                        Cursor.uuid(page),
                        page.limitPlusOne()));
        return Page.of(rows, page, job -> job.id().toString()).map(JobView::of);
    }

    @GET
    @Path("/{jobId}")
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.TECHNICIAN, Roles.PORTAL_VIEWER, Roles.PORTAL_SIGNER})
    @Transactional
    public JobView one(@PathParam("jobId") JobId jobId) {
        return database.first(FIND, Job::of, seen.and(jobId)).map(JobView::of).orElseThrow(Problems::notFound);
    }
}
