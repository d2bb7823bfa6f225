package io.fleetmend.platform.events;

import io.fleetmend.platform.telemetry.Spans;
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

    private final Spans spans;

    EventTraces(Spans spans) {
        this.spans = spans;
    }

    /** Runs {@code work} in a span of its own below the one that the event was told in. */
    void within(IncomingEvent event, Runnable work) {
        String traceparent = event.traceparent();
        Context told = traceparent == null
                ? Context.root()
                : W3CTraceContextPropagator.getInstance().extract(Context.root(), traceparent, HEADER);
        spans.within("handle " + event.type(), SpanKind.CONSUMER, told, work);
    }
}
