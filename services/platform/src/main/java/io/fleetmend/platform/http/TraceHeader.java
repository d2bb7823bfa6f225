package io.fleetmend.platform.http;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Names the trace in every answer, so that who shows us one leads us to the lines of the log. */
@ApplicationScoped
class TraceHeader {
    static final String NAME = "X-Trace-Id";

    /** Before everything that may answer. */
    private static final int FIRST = -1000;

    void install(@Observes Router router) {
        router.route().order(FIRST).handler(TraceHeader::add);
    }

    private static void add(RoutingContext context) {
        SpanContext span = Span.current().getSpanContext();
        if (span.isValid()) {
            context.response().putHeader(NAME, span.getTraceId());
        }
        context.next();
    }
}
