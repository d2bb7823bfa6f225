package io.fleetmend.tenant.session;

import io.fleetmend.platform.http.ProblemWriter;
import io.fleetmend.platform.http.Problems;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Browsers send our cookie with what strangers' pages ask, too. A header of one's own can be set by pages of the same origin only: nobody
 * answers a stranger's question whether it may (CORS). Login and logout are links, so they cannot bring it.
 */
@ApplicationScoped
class OwnPagesOnly {
    static final String HEADER = "X-Requested-With";
    static final String VALUE = "JavaScript";

    private static final String COOKIES = "q_session_console";
    /** Before the cookie is looked at (-200). */
    private static final int BEFORE_LOGIN = -250;

    private final ProblemWriter problems;

    OwnPagesOnly(ProblemWriter problems) {
        this.problems = problems;
    }

    void install(@Observes Router router) {
        router.route(SessionPaths.SESSION).order(BEFORE_LOGIN).handler(this::check);
        router.route(SessionPaths.SESSION + "/*").order(BEFORE_LOGIN).handler(this::check);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        String path = context.normalizedPath();
        context.response().putHeader("Cache-Control", "no-store").putHeader("X-Content-Type-Options", "nosniff");
        if (path.equals(SessionPaths.LOGIN)) {
            context.next();
        } else if (path.equals(SessionPaths.LOGOUT)) {
            logout(context);
        } else if (VALUE.equals(request.getHeader(HEADER)) && !isFromElsewhere(request)) {
            context.next();
        } else {
            problems.answer(
                    context,
                    Problems.forbidden("Only the console's own pages may ask here: the header %s must be %s."
                                    .formatted(HEADER, VALUE))
                            .problem());
        }
    }

    private void logout(RoutingContext context) {
        if (isFromElsewhere(context.request())) {
            problems.answer(
                    context,
                    Problems.forbidden("Only the console's own pages may log out.")
                            .problem());
        } else if (context.request().cookies().stream().map(Cookie::getName).noneMatch(OwnPagesOnly::isSession)) {
            // who is logged out already is not asked to log in for it
            context.response()
                    .setStatusCode(303)
                    .putHeader("Location", SessionPaths.HOME)
                    .end();
        } else {
            context.next();
        }
    }

    private static boolean isSession(String cookie) {
        return cookie.startsWith(COOKIES);
    }

    /** Browsers say it, and pages cannot make them lie; other programs say nothing. */
    private static boolean isFromElsewhere(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return "cross-site".equals(site) || "same-site".equals(site);
    }
}
