package io.fleetmend.platform.tenancy;

import io.fleetmend.platform.telemetry.Spans;
import io.opentelemetry.context.Context;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.vertx.VertxContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs work outside of HTTP requests: one request context, one tenant scope, one transaction. */
@ApplicationScoped
public class TenantWork {
    private static final int LONGEST_SECONDS = 300;

    private final Spans spans;

    TenantWork(Spans spans) {
        this.spans = spans;
    }

    /**
     * Frames work for a tenant that no request and no event asked for, its transactions and the line that says it failed: one span,
     * the tenant in every line.
     */
    public void framed(String name, TenantScope scope, Runnable work) {
        spans.within(name, () -> {
            try (var _ = scope.logKeys()) {
                work.run();
            }
        });
    }

    /** Runs {@code work} in a transaction of its own in which only the rows of {@code scope} exist. */
    public <T> T call(TenantScope scope, Callable<T> work) {
        return requestIsOnlyBeginning() ? elsewhere(scope, work) : here(scope, work);
    }

    /**
     * While a request is being authenticated its Vert.x context is there and its request context is not. One that we made and ended
     * would stay behind there, and the request would take it for its own.
     */
    private static boolean requestIsOnlyBeginning() {
        return VertxContext.isOnDuplicatedContext()
                && !Arc.container().requestContext().isActive();
    }

    private static <T> T elsewhere(TenantScope scope, Callable<T> work) {
        try (ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor()) {
            return thread.submit(Context.current().wrap(() -> here(scope, work)))
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while working for " + scope, e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private static <T> T here(TenantScope scope, Callable<T> work) {
        ManagedContext context = Arc.container().requestContext();
        var outer = context.isActive() ? context.getState() : null;
        context.activate();
        try (var _ = scope.logKeys()) {
            Arc.container().instance(CurrentTenant.class).get().set(scope);
            return QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(work);
        } finally {
            context.terminate();
            if (outer != null) {
                context.activate(outer);
            }
        }
    }

    public void run(TenantScope scope, Runnable work) {
        call(scope, () -> {
            work.run();
            return null;
        });
    }
}
