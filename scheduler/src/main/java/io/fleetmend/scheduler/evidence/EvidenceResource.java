package io.fleetmend.scheduler.evidence;

import io.fleetmend.contracts.JobId;
import io.fleetmend.platform.http.Problems;
import io.fleetmend.platform.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;

/** The evidence of a job, oldest first. */
@Path("/api/v1/jobs/{jobId}/evidence")
public class EvidenceResource {
    private final EvidenceBook book;

    EvidenceResource(EvidenceBook book) {
        this.book = book;
    }

    /** A job has a handful of attempts at most, so there are no pages. */
    public record EvidenceOfJob(List<Evidence> items) {}

    @GET
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.TECHNICIAN, Roles.PORTAL_VIEWER, Roles.PORTAL_SIGNER})
    @Transactional
    public EvidenceOfJob of(@PathParam("jobId") JobId jobId) {
        if (!book.knowsJob(jobId)) {
            throw Problems.notFound();
        }
        return new EvidenceOfJob(book.of(jobId));
    }
}
