package io.fleetmend.exposure.customer;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.tenant.v1.CustomerChangedV1;
import io.fleetmend.contracts.tenant.v1.PolicyChangedV1;
import io.fleetmend.exposure.engine.Engine;
import io.fleetmend.exposure.live.Rows;
import io.fleetmend.exposure.live.StoredFacts;
import io.fleetmend.exposure.live.TenantDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Customers and the rules in force for them. */
@ApplicationScoped
class CustomerStore implements StoredFacts {
    private final Rows rows;
    private final TenantDirectory tenants;

    CustomerStore(Rows rows, TenantDirectory tenants) {
        this.rows = rows;
        this.tenants = tenants;
    }

    void put(CustomerChangedV1 customer) {
        tenants.note(customer.provider(), customer.customer());
        rows.write(
                "update customer set active = ? where provider_id = ? and customer_id = ?",
                customer.active(),
                customer.provider().value(),
                customer.customer().value());
    }

    void put(PolicyChangedV1 policy) {
        tenants.note(policy.provider(), policy.customer());
        rows.write("""
                insert into policy (provider_id, customer_id, body) values (?, ?, ?::jsonb)
                on conflict (provider_id, customer_id) do update set body = excluded.body""", policy.provider().value(), policy.customer().value(), Rows.json(policy));
    }

    @Override
    public Turn turn() {
        return Turn.CUSTOMERS;
    }

    @Override
    public void giveBack(Engine engine) {
        tenants.forEachProvider(() -> {
            rows.read("select provider_id, customer_id, active from customer", row -> {
                ProviderId provider = new ProviderId(row.getObject("provider_id", UUID.class));
                CustomerId customer = new CustomerId(row.getObject("customer_id", UUID.class));
                engine.active(engine.customer(provider, customer), row.getBoolean("active"));
                return customer;
            });
            rows.read(
                            "select body::text as body from policy",
                            row -> Rows.parse(row.getString("body"), PolicyChangedV1.class))
                    .forEach(engine::policy);
        });
    }
}
