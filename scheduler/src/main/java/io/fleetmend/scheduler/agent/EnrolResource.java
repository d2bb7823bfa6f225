package io.fleetmend.scheduler.agent;

import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.agent.v1.Ed25519;
import io.fleetmend.contracts.agent.v1.EnrolRequest;
import io.fleetmend.contracts.agent.v1.EnrolResponse;
import io.fleetmend.contracts.agent.v1.RequestSignature;
import io.fleetmend.platform.http.Problems;
import io.fleetmend.scheduler.database.Texts;
import io.fleetmend.scheduler.endpoint.Enrolment;
import io.fleetmend.scheduler.trust.Trust;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.security.PublicKey;
import java.time.Clock;
import java.util.Set;

/** Where machines become endpoints: no login, but a one-time token and a signature by the key that the machine brings. */
@Path("/agent/v1/enrol")
@Signed
public class EnrolResource {
    private static final Set<String> CLASSES = Set.of("workstation", "server", "other");
    private static final int LONGEST = 255;

    private final Enrolment enrolment;
    private final Trust trust;
    private final AgentConfig config;
    private final SignedBody signedBody;
    private final Clock clock;

    EnrolResource(Enrolment enrolment, Trust trust, AgentConfig config, SignedBody signedBody, Clock clock) {
        this.enrolment = enrolment;
        this.trust = trust;
        this.config = config;
        this.signedBody = signedBody;
        this.clock = clock;
    }

    @POST
    @PermitAll
    public EnrolResponse enrol(EnrolRequest body) {
        RequestSignature signature = signedBody.signature();
        check(body);
        PublicKey key = key(body.publicKey());
        boolean inTime = Math.abs(clock.instant().getEpochSecond() - signature.created())
                <= config.skew().toSeconds();
        if (!inTime || !signature.headHolds(key, "POST", "/agent/v1/enrol")) {
            throw Problems.unauthorized("The request must be signed, now, with the key that it brings.");
        }
        EndpointId endpoint = enrolment.enrol(body);
        return new EnrolResponse(endpoint, trust.newestRoot(), config.period(), clock.instant());
    }

    private static PublicKey key(String publicKey) {
        try {
            return Ed25519.decode(publicKey);
        } catch (IllegalArgumentException e) {
            throw Problems.invalid("publicKey", String.valueOf(e.getMessage()));
        }
    }

    private static void check(EnrolRequest body) {
        Texts.required("body", body);
        Texts.filled("token", body.token(), LONGEST);
        Texts.filled("publicKey", body.publicKey(), LONGEST);
        Texts.filled("machineId", body.machineId(), LONGEST);
        Texts.filled("hostname", body.hostname(), LONGEST);
        Texts.filled("agentVersion", body.agentVersion(), LONGEST);
        Texts.filled("os.prettyName", Texts.required("os", body.os()).prettyName(), LONGEST);
        if (!CLASSES.contains(Texts.required("endpointClass", body.endpointClass()))) {
            throw Problems.invalid(
                    "endpointClass",
                    "endpointClass must be workstation, server or other, but was '%s'".formatted(body.endpointClass()));
        }
    }
}
