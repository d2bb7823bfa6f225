package io.fleetmend.platform.telemetry;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;

/** Spans for work that no request asked for; Quarkus makes those of requests. */
@ApplicationScoped
public class Spans {
    private final OpenTelemetry telemetry;

    Spans(OpenTelemetry telemetry) {
        this.telemetry = telemetry;
    }

    /** Runs {@code work} in a span of its own: below the current one, or as the beginning of a trace. */
    public void within(String name, Runnable work) {
        within(name, SpanKind.INTERNAL, Context.current(), work);
    }

    /** Runs {@code work} in a span of its own below that of {@code parent}. */
    public void within(String name, SpanKind kind, Context parent, Runnable work) {
        Span span = telemetry
                .getTracer("io.fleetmend")
                .spanBuilder(name)
                .setSpanKind(kind)
                .setParent(parent)
                .startSpan();
        try {
            parent.with(span).wrap(work).run();
        } catch (RuntimeException e) {
            // its class only: messages may quote what a tenant wrote
            span.setStatus(StatusCode.ERROR, e.getClass().getSimpleName());
            throw e;
        } finally {
            span.end();
        }
    }
}
