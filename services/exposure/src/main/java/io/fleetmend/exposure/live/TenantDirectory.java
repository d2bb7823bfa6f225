package io.fleetmend.exposure.live;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.platform.tenancy.TenantScope;
import io.fleetmend.platform.tenancy.TenantWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Whose rows there are. Row-level security shows nobody everything, so what needs all of it goes from tenant to tenant. */
@ApplicationScoped
public class TenantDirectory {
    private final Rows rows;
    private final TenantWork work;

    TenantDirectory(Rows rows, TenantWork work) {
        this.rows = rows;
        this.work = work;
    }

    /** Notes the customer, in the transaction that is there, and that it has rows. */
    public void note(ProviderId provider, CustomerId customer) {
        rows.write(
                "insert into tenant (provider_id, customer_id) values (?, ?) on conflict do nothing",
                provider.value(),
                customer.value());
        rows.write(
                "insert into customer (provider_id, customer_id, active) values (?, ?, true) on conflict do nothing",
                provider.value(),
                customer.value());
    }

    /** Runs the work once per provider, each time in the provider's scope. */
    public void forEachProvider(Runnable perProvider) {
        List<UUID> providers = work.call(
                TenantScope.NONE,
                () -> rows.read(
                        "select distinct provider_id from tenant order by provider_id",
                        row -> row.getObject("provider_id", UUID.class)));
        providers.forEach(provider -> work.run(TenantScope.wholeProvider(new ProviderId(provider)), perProvider));
    }
}
