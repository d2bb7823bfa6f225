package io.fleetmend.tenant.console;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/**
 * What Quarkus's own handler of files does not do for those below {@code META-INF/resources/console}: the page answers to every address of
 * the application inside it, files say how long they last, and browsers are told what the page may do.
 */
@ApplicationScoped
class ConsoleFiles {
    static final String POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
            + "font-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; "
            + "object-src 'none'";

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", POLICY,
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");
    private static final String HOME = "/console/";
    private static final String PAGE = "/console/index.html";
    /** Their names change with what is in them. */
    private static final String HASHED = "/console/assets/";

    /** Before the files are looked for. */
    private static final int BEFORE_FILES = -5;

    void install(@Observes Router router) {
        router.get("/").order(BEFORE_FILES).handler(ConsoleFiles::toHome);
        router.get("/console").order(BEFORE_FILES).handler(ConsoleFiles::toHomeUnlessThere);
        router.route(HttpMethod.GET, "/console/*").order(BEFORE_FILES).handler(ConsoleFiles::prepare);
        router.route(HttpMethod.HEAD, "/console/*").order(BEFORE_FILES).handler(ConsoleFiles::prepare);
    }

    private static void toHome(RoutingContext context) {
        context.response().headers().setAll(HEADERS);
        context.response().setStatusCode(303).putHeader("Location", HOME).end();
    }

    private static void toHomeUnlessThere(RoutingContext context) {
        if (context.request().path().equals("/console")) {
            toHome(context);
        } else {
            context.next();
        }
    }

    private static void prepare(RoutingContext context) {
        String path = context.normalizedPath();
        if (path.lastIndexOf('.') < path.lastIndexOf('/')) {
            context.reroute(PAGE);
            return;
        }
        MultiMap headers = context.response().headers();
        headers.setAll(HEADERS);
        headers.set("Cache-Control", path.startsWith(HASHED) ? "public, max-age=31536000, immutable" : "no-cache");
        context.addHeadersEndHandler(_ -> {
            if (context.response().getStatusCode() >= 400) {
                headers.set("Cache-Control", "no-store");
            }
        });
        context.next();
    }
}
