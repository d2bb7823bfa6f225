package io.fleetmend.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Problems for what never reaches a resource: bodies too large, paths that are nobody's. */
@ApplicationScoped
class RouterProblems {
    private final ObjectMapper json;

    RouterProblems(ObjectMapper json) {
        this.json = json;
    }

    void install(@Observes Router router) {
        router.errorHandler(404, context -> answer(context, Problems.notFound().problem()));
        router.errorHandler(
                413,
                context -> answer(
                        context,
                        Problems.tooLarge("The body is larger than this address takes.")
                                .problem()));
        router.errorHandler(
                400,
                context -> answer(
                        context, Problem.of(400, "invalid", "Invalid input", "The request cannot be read.", null)));
    }

    private void answer(RoutingContext context, Problem problem) {
        if (context.response().ended() || context.response().headWritten()) {
            return;
        }
        try {
            context.response()
                    .setStatusCode(problem.status())
                    .putHeader("Content-Type", Problem.MEDIA_TYPE)
                    .end(json.writeValueAsString(problem))
                    .onFailure(failure -> context.response().reset());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem can always be written", e);
        }
    }
}
