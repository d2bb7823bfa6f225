package io.fleetmend.scheduler.deployment;

import io.fleetmend.contracts.DeploymentId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.job.v1.DeploymentChangedV1.State;
import io.fleetmend.platform.http.Page;
import io.fleetmend.platform.http.PageRequest;
import io.fleetmend.platform.http.Problems;
import io.fleetmend.platform.identity.Caller;
import io.fleetmend.platform.identity.Roles;
import io.fleetmend.platform.tenancy.CurrentTenant;
import io.fleetmend.scheduler.job.Jobs;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Shows deployments; stops them and lets them go on. */
@Path("/api/v1/deployments")
public class DeploymentResource {
    private final Deployments deployments;
    private final Jobs jobs;
    private final CurrentTenant tenant;
    private final Caller caller;
    private final Clock clock;

    DeploymentResource(Deployments deployments, Jobs jobs, CurrentTenant tenant, Caller caller, Clock clock) {
        this.deployments = deployments;
        this.jobs = jobs;
        this.tenant = tenant;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.TECHNICIAN, Roles.PORTAL_VIEWER, Roles.PORTAL_SIGNER})
    @Transactional
    @Operation(summary = "Deployments, the newest first")
    public Page<Deployment> list(@BeanParam DeploymentQuery query, @BeanParam PageRequest page) {
        return Page.of(
                deployments.list(query, page.beforeId(), page.limitPlusOne()),
                page,
                deployment -> deployment.id().toString());
    }

    @GET
    @Path("/{deploymentId}")
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.TECHNICIAN, Roles.PORTAL_VIEWER, Roles.PORTAL_SIGNER})
    @Transactional
    public Deployment one(@PathParam("deploymentId") DeploymentId deploymentId) {
        return deployments.find(deploymentId).orElseThrow(Problems::notFound);
    }

    /** Nothing new is handed out; what an agent is at work on, it finishes. */
    @POST
    @Path("/{deploymentId}/halt")
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.TECHNICIAN})
    @Transactional
    public Deployment halt(@PathParam("deploymentId") DeploymentId deploymentId) {
        return move(deploymentId, State.HALTED, State.RUNNING);
    }

    @POST
    @Path("/{deploymentId}/resume")
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.TECHNICIAN})
    @Transactional
    public Deployment resume(@PathParam("deploymentId") DeploymentId deploymentId) {
        return move(deploymentId, State.RUNNING, State.HALTED);
    }

    /** For good: what was not done goes into the window after this one. */
    @POST
    @Path("/{deploymentId}/cancel")
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.TECHNICIAN})
    @Transactional
    public Deployment cancel(@PathParam("deploymentId") DeploymentId deploymentId) {
        Deployment cancelled = move(deploymentId, State.CANCELLED, State.RUNNING, State.HALTED);
        jobs.cancelAll(tenant.scope().requireProvider(), cancelled.customer(), deploymentId);
        return deployments.find(deploymentId).orElseThrow(Problems::notFound);
    }

    private Deployment move(DeploymentId id, State to, State... from) {
        Deployment deployment = deployments.find(id).orElseThrow(Problems::notFound);
        ProviderId provider = tenant.scope().requireProvider();
        if (!deployments.move(provider, deployment, to, caller.name(), clock.instant(), from)) {
            throw Problems.conflict(
                    "deployment-state",
                    "The deployment is %s, so it cannot become %s.".formatted(deployment.state(), to));
        }
        return deployments.find(id).orElseThrow(Problems::notFound);
    }
}
