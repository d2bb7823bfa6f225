package io.fleetmend.scheduler.database;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.platform.tenancy.CurrentTenant;
import io.fleetmend.platform.tenancy.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The application's own filter on the rows that a request reads, the first of two layers: row-level security does the same again, and
 * {@code fleetmend.tenancy.application-filters=false} leaves it to that alone, for the test that shows it holds.
 */
@ApplicationScoped
public class SeenRows {
    /** Begins a where clause. */
    public static final String FILTER = "(? or (provider_id = ? and (? or customer_id = any (?))))";

    private final CurrentTenant tenant;
    private final boolean filters;

    SeenRows(
            CurrentTenant tenant,
            @ConfigProperty(name = "fleetmend.tenancy.application-filters", defaultValue = "true") boolean filters) {
        this.tenant = tenant;
        this.filters = filters;
    }

    /** The parameters of {@link #FILTER}, then those that follow. */
    public @Nullable Object[] and(@Nullable Object... following) {
        TenantScope scope = tenant.scope();
        List<@Nullable Object> parameters = new ArrayList<>();
        parameters.add(!filters);
        parameters.add(scope.provider());
        parameters.add(scope.allCustomers());
        parameters.add(scope.customers().stream().map(CustomerId::value).toArray(UUID[]::new));
        parameters.addAll(Arrays.asList(following));
        return parameters.toArray();
    }
}
