package io.fleetmend.scheduler.agent;

import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.agent.v1.RequestSignature;
import io.fleetmend.platform.tenancy.TenantScope;
import io.fleetmend.platform.tenancy.TenantWork;
import io.fleetmend.scheduler.endpoint.EndpointKeys;
import io.fleetmend.scheduler.endpoint.EnrolledEndpoint;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Which endpoint signed a request: its key must be known and not retired, its time near ours, its nonce new. */
@ApplicationScoped
class AgentIdentityProvider implements IdentityProvider<AgentRequest> {
    /** The role that only signed requests have. */
    static final String AGENT = "agent";
    /** The attribute that says which endpoint it is. */
    static final String ENDPOINT = "endpoint";

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final EndpointKeys keys;
    private final TenantWork work;
    private final AgentConfig config;
    private final Clock clock;

    AgentIdentityProvider(EndpointKeys keys, TenantWork work, AgentConfig config, Clock clock) {
        this.keys = keys;
        this.work = work;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Class<AgentRequest> getRequestType() {
        return AgentRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(AgentRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> apart(() -> identity(request)));
    }

    /**
     * The thread that authenticates shares its request context with the event loop, which ends it whenever it likes; a thread of its
     * own has one of its own.
     */
    private SecurityIdentity apart(Callable<SecurityIdentity> work) {
        try {
            return threads.submit(work).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while a signature was verified", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AuthenticationFailedException failed) {
                throw failed;
            }
            throw new IllegalStateException("a signature could not be verified", e.getCause());
        }
    }

    @PreDestroy
    void close() {
        threads.close();
    }

    private SecurityIdentity identity(AgentRequest request) {
        RequestSignature signature = request.signature();
        EndpointId endpoint = endpoint(signature.keyId());
        Instant now = clock.instant();
        if (Math.abs(now.getEpochSecond() - signature.created()) > config.skew().toSeconds()) {
            throw new AuthenticationFailedException("the signature is too old or from the future");
        }
        EnrolledEndpoint signer = work.call(TenantScope.NONE, () -> signer(endpoint, request, now));
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(AGENT + ":" + endpoint))
                .addRole(AGENT)
                .addAttribute(ENDPOINT, signer)
                .build();
    }

    private EnrolledEndpoint signer(EndpointId endpoint, AgentRequest request, Instant now) {
        RequestSignature signature = request.signature();
        return keys.find(endpoint)
                .filter(known -> signature.headHolds(known.key(), request.method(), request.path()))
                .filter(known -> keys.useNonce(endpoint, signature.nonce(), now))
                .map(EndpointKeys.Known::endpoint)
                .orElseThrow(() ->
                        new AuthenticationFailedException("no endpoint that we know signed this, or it did before"));
    }

    private static EndpointId endpoint(String keyId) {
        try {
            return EndpointId.of(keyId);
        } catch (IllegalArgumentException e) {
            throw new AuthenticationFailedException("the key id is not an endpoint's", e);
        }
    }
}
