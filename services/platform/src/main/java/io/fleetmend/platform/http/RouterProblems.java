package io.fleetmend.platform.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Problems for what never reaches a resource: bodies too large, paths that are nobody's. */
@ApplicationScoped
class RouterProblems {
    /** Before Quarkus's own limit (-2), which hangs up on the client before it has read the answer. */
    private static final int BEFORE_THE_LIMIT = -10;
    /** A client that announces more than this is not heard to the end. */
    private static final long MOST_DISCARDED = 64L * 1024 * 1024;

    /** Held in memory before anybody knows who sends it. */
    private static final long MOST_IN_PIECES = 1024L * 1024;

    /** All that the framework's own addresses serve, and nobody logs in for; extensions bring more along than anyone asked for. */
    private static final Set<String> WITHOUT_LOGIN =
            Set.of("/q/health", "/q/health/live", "/q/health/ready", "/q/metrics", "/q/openapi");

    private final ProblemWriter problems;
    /** Which file may be brought where instead of JSON: {@code text/csv /api/v1/…}. */
    private final Set<String> files;

    private final long largestBody;
    private final long largestInPieces;
    private final BodyHandler inPieces;

    RouterProblems(
            ProblemWriter problems,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit,
            @ConfigProperty(name = "fleetmend.http.files") Optional<Set<String>> files) {
        this.problems = problems;
        this.files = files.orElse(Set.of());
        this.largestBody = limit.asLongValue();
        this.largestInPieces = Math.min(largestBody, MOST_IN_PIECES);
        this.inPieces = BodyHandler.create(false).setBodyLimit(largestInPieces);
    }

    void install(@Observes Router router) {
        router.route("/q/*").order(BEFORE_THE_LIMIT).handler(this::onlyWhatIsMeantToBeThere);
        router.route().order(BEFORE_THE_LIMIT).handler(this::refuseWhatNobodyReads);
        router.route().order(BEFORE_THE_LIMIT).handler(this::refuseTooLarge);
        router.route().order(BEFORE_THE_LIMIT).handler(this::collectPieces).failureHandler(this::refusePieces);
        router.errorHandler(
                404, context -> problems.answer(context, Problems.notFound().problem()));
        router.errorHandler(
                400,
                context -> problems.answer(
                        context, Problem.of(400, "invalid", "Invalid input", "The request cannot be read.", null)));
    }

    private void onlyWhatIsMeantToBeThere(RoutingContext context) {
        if (WITHOUT_LOGIN.contains(context.normalizedPath())) {
            context.next();
        } else {
            problems.answer(context, Problems.notFound().problem());
        }
    }

    /**
     * What the framework would take, but nothing here is made for: OPTIONS it answers to anybody, a text it takes for an object with one
     * field, and a NUL the database cannot keep.
     */
    private void refuseWhatNobodyReads(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.method().equals(HttpMethod.OPTIONS)) {
            problems.answer(context, Problem.of(405, "method-not-allowed", "Method Not Allowed", null, null));
        } else if (request.uri().contains("%00")) {
            problems.answer(
                    context,
                    Problem.of(400, "invalid", "Invalid input", "An address must not have a NUL in it.", null));
        } else if (bringsBody(request) && !bringsWhatIsTaken(request)) {
            request.resume();
            String type = String.valueOf(request.getHeader("Content-Type"));
            problems.answer(
                    context,
                    Problem.of(
                            415,
                            "unsupported-media-type",
                            "Unsupported Media Type",
                            "The body must be application/json, but was %s.".formatted(type),
                            null));
        } else {
            context.next();
        }
    }

    private static boolean bringsBody(HttpServerRequest request) {
        return request.headers().contains("Transfer-Encoding") || announced(request) > 0;
    }

    private boolean bringsWhatIsTaken(HttpServerRequest request) {
        String type = String.valueOf(request.getHeader("Content-Type")).toLowerCase(Locale.ROOT);
        return type.startsWith("application/json")
                || files.contains(type.replaceFirst("\\s*;.*", "") + " " + request.path());
    }

    private void refuseTooLarge(RoutingContext context) {
        long announced = announced(context.request());
        if (announced <= largestBody) {
            context.next();
            return;
        }
        if (announced > MOST_DISCARDED) {
            context.response().putHeader("Connection", "close");
        }
        // without a handler the rest of the body is read and thrown away
        context.request().resume();
        problems.answer(context, tooLarge());
    }

    /** A body that does not say how long it is, is collected first: Quarkus would end one that is too large without a word. */
    private void collectPieces(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.headers().contains("Transfer-Encoding")
                && !request.headers().contains("Content-Length")) {
            inPieces.handle(context);
            request.resume();
        } else {
            context.next();
        }
    }

    private void refusePieces(RoutingContext context) {
        if (context.statusCode() == 413) {
            problems.answer(
                    context,
                    Problems.tooLarge("A body without a Content-Length must have at most %d bytes."
                                    .formatted(largestInPieces))
                            .problem());
        } else {
            context.next();
        }
    }

    private static long announced(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    private Problem tooLarge() {
        return Problems.tooLarge("The body must have at most %d bytes.".formatted(largestBody))
                .problem();
    }
}
