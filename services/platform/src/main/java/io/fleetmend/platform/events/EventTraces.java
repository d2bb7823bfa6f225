package io.fleetmend.platform.events;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes on with the trace that an event was told in, so that one trace leads from a feed to the jobs it caused. */
@ApplicationScoped
class EventTraces {
    private static final TextMapGetter<String> HEADER = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String traceparent) {
            return List.of(Headers.TRACEPARENT);
        }

        @Override
        public @Nullable String get(@Nullable String traceparent, String key) {
            return key.equals(Headers.TRACEPARENT) ? traceparent : null;
        }
    };

    private final OpenTelemetry telemetry;

    EventTraces(OpenTelemetry telemetry) {
        this.telemetry = telemetry;
    }

    /** Runs {@code work} in a span of its own below the one that the first event of a run was told in. */
    void within(IncomingEvent first, Runnable work) {
        String traceparent = first.traceparent();
        Context told = traceparent == null
                ? Context.root()
                : W3CTraceContextPropagator.getInstance().extract(Context.root(), traceparent, HEADER);
        Span span = telemetry
                .getTracer("io.fleetmend.events")
                .spanBuilder("handle " + first.type())
                .setSpanKind(SpanKind.CONSUMER)
                .setParent(told)
                .startSpan();
        try {
            told.with(span).wrap(work).run();
        } catch (RuntimeException e) {
            span.recordException(e);
            throw e;
        } finally {
            span.end();
        }
    }
}
