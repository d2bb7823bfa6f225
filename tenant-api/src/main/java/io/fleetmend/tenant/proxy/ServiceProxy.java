package io.fleetmend.tenant.proxy;

import io.fleetmend.platform.http.ProblemException;
import io.fleetmend.platform.http.ProblemWriter;
import io.fleetmend.platform.http.Problems;
import io.fleetmend.platform.telemetry.LogKeys;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * {@code /session/<service>/api/v1/…}: what a page asks goes to the service with the access token of the session, and the answer comes back
 * as it arrives. Who may ask what is decided by the service that is asked.
 */
@ApplicationScoped
class ServiceProxy {
    private static final Logger LOG = Logger.getLogger(ServiceProxy.class);
    private static final String PATHS = "/session/*";
    private static final List<HttpMethod> WITH_BODY =
            List.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    private final ServiceClient client;
    private final ProblemWriter problems;
    private final BodyHandler body;

    ServiceProxy(
            ServiceClient client,
            ProblemWriter problems,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.client = client;
        this.problems = problems;
        this.body = BodyHandler.create(false).setBodyLimit(limit.asLongValue());
    }

    void install(@Observes Router router) {
        router.get(PATHS).handler(this::ask);
        for (HttpMethod method : WITH_BODY) {
            router.route(method, PATHS).handler(this::readBody);
            router.route(method, PATHS).handler(this::ask);
        }
    }

    private void readBody(RoutingContext context) {
        body.handle(context);
        context.request().resume();
    }

    private void ask(RoutingContext context) {
        Optional<Target> target =
                Target.of(context.request().path(), context.request().query());
        if (target.isEmpty()) {
            // the session's own addresses, or nobody's
            context.next();
            return;
        }
        Optional<String> token = tokenOf(context);
        if (token.isEmpty()) {
            refuse(context, Problems.unauthorized("A session is needed."));
            return;
        }
        client.ask(context, target.get(), token.get())
                .onFailure(failure -> unanswered(context, target.get().service(), failure));
    }

    private static Optional<String> tokenOf(RoutingContext context) {
        return context.user() instanceof QuarkusHttpUser user
                ? Optional.ofNullable(user.getSecurityIdentity().getCredential(AccessTokenCredential.class))
                        .map(AccessTokenCredential::getToken)
                : Optional.empty();
    }

    private void unanswered(RoutingContext context, Service service, Throwable failure) {
        try (var _ = LogKeys.of("service", service.label())
                .and("failure", failure.getClass().getSimpleName())) {
            LOG.warn("A service did not answer the console");
        }
        if (context.response().headWritten()) {
            // half an answer must not look like a whole one
            context.response().reset();
        } else if (failure instanceof UnreachableException) {
            refuse(context, Problems.unavailable("%s cannot be reached now.".formatted(service.label())));
        } else {
            refuse(context, Problems.badGateway("%s did not answer.".formatted(service.label())));
        }
    }

    private void refuse(RoutingContext context, ProblemException problem) {
        problems.answer(context, problem.problem());
    }
}
