package io.fleetmend.scheduler.endpoint;

import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.Uuids;
import io.fleetmend.contracts.agent.v1.EnrolRequest;
import io.fleetmend.contracts.inventory.v1.EndpointEnrolledV1;
import io.fleetmend.platform.events.Outbox;
import io.fleetmend.platform.http.Problems;
import io.fleetmend.platform.tenancy.TenantScope;
import io.fleetmend.platform.tenancy.TenantWork;
import io.fleetmend.scheduler.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Makes a machine an endpoint of the site that its token was made for. A machine of that customer that is known by its machine id comes
 * back under the identity it had, with a new key; its old key is dead from then on.
 */
@ApplicationScoped
public class Enrolment {
    private static final String SAME_MACHINE = """
            select endpoint_id from endpoint
            where provider_id = ? and customer_id = ? and machine_id = ? and retired_at is null for update""";
    private static final String INSERT = """
            insert into endpoint (provider_id, customer_id, endpoint_id, site_id, machine_id, hostname, endpoint_class, os,
                agent_version, enrolled_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String COME_BACK = """
            update endpoint set site_id = ?, hostname = ?, endpoint_class = ?, os = ?, agent_version = ?, enrolled_at = ?
            where provider_id = ? and customer_id = ? and endpoint_id = ?""";

    private final Database database;
    private final EnrolmentTokens tokens;
    private final EndpointKeys keys;
    private final TenantWork work;
    private final Outbox outbox;
    private final Clock clock;

    Enrolment(
            Database database, EnrolmentTokens tokens, EndpointKeys keys, TenantWork work, Outbox outbox, Clock clock) {
        this.database = database;
        this.tokens = tokens;
        this.keys = keys;
        this.work = work;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The request was signed by the key it brings; whoever calls this has checked it. */
    public EndpointId enrol(EnrolRequest request) {
        EnrolmentTokens.Issued issued = work.call(TenantScope.NONE, () -> tokens.find(request.token()))
                .orElseThrow(() -> Problems.unauthorized("The enrolment token is not known."));
        return work.call(TenantScope.of(issued.provider(), issued.customer()), () -> {
            Instant now = clock.instant();
            tokens.use(request.token(), issued, now);
            EnrolledEndpoint endpoint = remember(request, issued, now);
            keys.put(endpoint, request.publicKey());
            outbox.append(new EndpointEnrolledV1(
                    issued.provider(),
                    issued.customer(),
                    issued.site(),
                    endpoint.endpoint(),
                    request.hostname(),
                    request.endpointClass(),
                    now));
            return endpoint.endpoint();
        });
    }

    private EnrolledEndpoint remember(EnrolRequest request, EnrolmentTokens.Issued issued, Instant now) {
        Optional<EndpointId> known = database.first(
                SAME_MACHINE, row -> row.endpoint(), issued.provider(), issued.customer(), request.machineId());
        EndpointId id = known.orElseGet(() -> new EndpointId(Uuids.next(now)));
        String os = request.os().prettyName();
        if (known.isPresent()) {
            database.update(
                    COME_BACK,
                    issued.site(),
                    request.hostname(),
                    request.endpointClass(),
                    os,
                    request.agentVersion(),
                    now,
                    issued.provider(),
                    issued.customer(),
                    id);
        } else {
            database.update(
                    INSERT,
                    issued.provider(),
                    issued.customer(),
                    id,
                    issued.site(),
                    request.machineId(),
                    request.hostname(),
                    request.endpointClass(),
                    os,
                    request.agentVersion(),
                    now);
        }
        return new EnrolledEndpoint(issued.provider(), issued.customer(), id);
    }
}
