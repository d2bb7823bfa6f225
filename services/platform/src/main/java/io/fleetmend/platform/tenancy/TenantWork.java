package io.fleetmend.platform.tenancy;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;

/** Runs work outside of HTTP requests: one request context, one tenant scope, one transaction. */
@ApplicationScoped
public class TenantWork {
    private static final int LONGEST_SECONDS = 300;

    /** Runs {@code work} in a transaction of its own in which only the rows of {@code scope} exist. */
    public <T> T call(TenantScope scope, Callable<T> work) {
        ManagedContext context = Arc.container().requestContext();
        var outer = context.isActive() ? context.getState() : null;
        context.activate();
        try {
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
