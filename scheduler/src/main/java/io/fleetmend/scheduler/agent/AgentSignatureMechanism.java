package io.fleetmend.scheduler.agent;

import io.fleetmend.contracts.agent.v1.RequestSignature;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Set;

/** Agents are known by their signatures, and only where agents speak; everybody else is left to the other mechanisms. */
@ApplicationScoped
class AgentSignatureMechanism implements HttpAuthenticationMechanism {
    private static final String AGENT_PATH = "/agent/v1/";
    private static final int UNAUTHORIZED = 401;
    /** Before the bearer tokens: a token opens nothing here. */
    private static final int PRIORITY = HttpAuthenticationMechanism.DEFAULT_PRIORITY + 100;

    @Override
    public int getPriority() {
        return PRIORITY;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        HttpServerRequest request = context.request();
        if (!isAgentPath(context)) {
            return Uni.createFrom().nullItem();
        }
        return SignatureHeaders.read(request::getHeader)
                .filter(signature -> !signature.keyId().equals(RequestSignature.ENROLMENT_KEY_ID))
                .map(signature -> identities.authenticate(
                        new AgentRequest(signature, request.method().name(), request.path())))
                .orElseGet(() -> isEnrolment(request.path())
                        ? Uni.createFrom().nullItem()
                        : Uni.createFrom()
                                .failure(new AuthenticationFailedException("an agent's request must be signed")));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return isAgentPath(context)
                ? Uni.createFrom().item(new ChallengeData(UNAUTHORIZED, "WWW-Authenticate", "Signature"))
                : Uni.createFrom().nullItem();
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(AgentRequest.class);
    }

    private static boolean isAgentPath(RoutingContext context) {
        return Objects.requireNonNullElse(context.normalizedPath(), "").startsWith(AGENT_PATH);
    }

    private static boolean isEnrolment(String path) {
        return path.equals(AGENT_PATH + "enrol");
    }
}
