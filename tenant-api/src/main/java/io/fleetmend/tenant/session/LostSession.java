package io.fleetmend.tenant.session;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * A cookie that is no session, or no more, is answered like none: log in. Without this the mappers of the API would answer that a bearer
 * token is needed.
 */
@ApplicationScoped
class LostSession {
    /** Before the API's own. */
    private static final int FIRST = -250;

    void install(@Observes Router router) {
        router.route(SessionPaths.SESSION).order(FIRST).failureHandler(LostSession::answer);
        router.route(SessionPaths.SESSION + "/*").order(FIRST).failureHandler(LostSession::answer);
    }

    private static void answer(RoutingContext context) {
        HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
        if (authenticator == null || !(context.failure() instanceof AuthenticationFailedException)) {
            context.next();
            return;
        }
        authenticator
                .sendChallenge(context)
                .subscribe()
                .with(
                        _ -> {
                            if (!context.response().ended()) {
                                context.response().end();
                            }
                        },
                        _ -> context.fail(500));
    }
}
