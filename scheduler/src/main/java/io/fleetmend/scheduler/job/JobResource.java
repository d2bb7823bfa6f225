package io.fleetmend.scheduler.job;

import io.fleetmend.contracts.JobId;
import io.fleetmend.platform.http.Page;
import io.fleetmend.platform.http.PageRequest;
import io.fleetmend.platform.http.Problems;
import io.fleetmend.platform.identity.Roles;
import io.fleetmend.scheduler.database.Database;
import io.fleetmend.scheduler.database.SeenRows;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Jobs, for those who may see them. */
@Path("/api/v1/jobs")
public class JobResource {
    private static final String FIND = "select * from job where %s and job_id = ?".formatted(SeenRows.FILTER);

    private final JobList jobs;
    private final Database database;
    private final SeenRows seen;

    JobResource(JobList jobs, Database database, SeenRows seen) {
        this.jobs = jobs;
        this.database = database;
        this.seen = seen;
    }

    @GET
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.TECHNICIAN, Roles.PORTAL_VIEWER, Roles.PORTAL_SIGNER})
    @Transactional
    @Operation(summary = "Jobs, the newest first")
    public Page<JobView> list(@BeanParam JobQuery query, @BeanParam PageRequest page) {
        return jobs.page(query, page).map(JobView::of);
    }

    @GET
    @Path("/{jobId}")
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.TECHNICIAN, Roles.PORTAL_VIEWER, Roles.PORTAL_SIGNER})
    @Transactional
    public JobView one(@PathParam("jobId") JobId jobId) {
        return database.first(FIND, Job::of, seen.and(jobId)).map(JobView::of).orElseThrow(Problems::notFound);
    }
}
