package io.fleetmend.scheduler.agent;

import io.fleetmend.contracts.agent.v1.CheckInRequest;
import io.fleetmend.contracts.agent.v1.CheckInResponse;
import io.fleetmend.contracts.agent.v1.InventoryReport;
import io.fleetmend.contracts.agent.v1.JobReceipt;
import io.fleetmend.contracts.agent.v1.JobReport;
import io.fleetmend.scheduler.database.Texts;
import io.fleetmend.scheduler.endpoint.EnrolledEndpoint;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Objects;
import org.jboss.resteasy.reactive.ResponseStatus;

/** What enrolled agents say, and what they are answered. */
@Path("/agent/v1")
@Signed
public class AgentResource {
    private static final int LONGEST_DETAIL = 4096;
    private static final int LONGEST = 255;

    private final AgentWork work;
    private final SignedBody signedBody;
    private final SecurityIdentity identity;

    AgentResource(AgentWork work, SignedBody signedBody, SecurityIdentity identity) {
        this.work = work;
        this.signedBody = signedBody;
        this.identity = identity;
    }

    @POST
    @Path("/check-in")
    @RolesAllowed(AgentIdentityProvider.AGENT)
    @Transactional
    public CheckInResponse checkIn(CheckInRequest body) {
        signedBody.signature();
        Texts.filled("agentVersion", Texts.required("body", body).agentVersion(), LONGEST);
        Texts.filled("inventoryDigest", body.inventoryDigest(), LONGEST);
        return work.checkIn(endpoint(), body);
    }

    @POST
    @Path("/inventory")
    @RolesAllowed(AgentIdentityProvider.AGENT)
    @Transactional
    @ResponseStatus(202)
    public void inventory(InventoryReport body) {
        signedBody.signature();
        Texts.required("body", body);
        InventoryCheck.check(body);
        work.inventory(endpoint(), body);
    }

    @POST
    @Path("/reports")
    @RolesAllowed(AgentIdentityProvider.AGENT)
    @Transactional
    public JobReceipt report(JobReport body) {
        Texts.required("job", Texts.required("body", body).job());
        Texts.required("attempt", body.attempt());
        Texts.required("outcome", body.outcome());
        Texts.atMost("detail", body.detail(), LONGEST_DETAIL);
        return work.report(endpoint(), body, signedBody);
    }

    private EnrolledEndpoint endpoint() {
        return Objects.requireNonNull(
                identity.<EnrolledEndpoint>getAttribute(AgentIdentityProvider.ENDPOINT), "the role comes with it");
    }
}
