package io.fleetmend.exposure.exception;

import io.fleetmend.contracts.tenant.v1.ExceptionChangedV1;
import io.fleetmend.contracts.tenant.v1.ExceptionChangedV1.State;
import io.fleetmend.exposure.engine.Customer;
import io.fleetmend.exposure.engine.Engine;
import io.fleetmend.exposure.engine.Excepted;
import io.fleetmend.exposure.live.Rows;
import io.fleetmend.exposure.live.StoredFacts;
import io.fleetmend.exposure.live.TenantDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Exceptions as last told; those that are signed count until they expire. */
@ApplicationScoped
class ExceptionStore implements StoredFacts {
    private final Rows rows;
    private final TenantDirectory tenants;

    ExceptionStore(Rows rows, TenantDirectory tenants) {
        this.rows = rows;
        this.tenants = tenants;
    }

    /** False when something newer was told before. */
    boolean put(ExceptionChangedV1 told) {
        tenants.note(told.provider(), told.customer());
        return rows.write(
                        """
                insert into exception (provider_id, customer_id, exception_id, revision, body) values (?, ?, ?, ?, ?::jsonb)
                on conflict (provider_id, customer_id, exception_id) do update set revision = excluded.revision, body = excluded.body
                 where exception.revision < excluded.revision""",
                        told.provider().value(),
                        told.customer().value(),
                        told.exception().value(),
                        told.revision(),
                        Rows.json(told))
                == 1;
    }

    @Override
    public Turn turn() {
        return Turn.CUSTOMERS;
    }

    @Override
    public void giveBack(Engine engine) {
        tenants.forEachProvider(() -> rows.read(
                        "select body::text as body from exception",
                        row -> Rows.parse(row.getString("body"), ExceptionChangedV1.class))
                .forEach(told -> apply(engine, told)));
    }

    static void apply(Engine engine, ExceptionChangedV1 told) {
        Customer customer = engine.customer(told.provider(), told.customer());
        if (told.state() == State.SIGNED) {
            engine.except(
                    customer,
                    new Excepted(told.exception(), told.bulletin(), Set.copyOf(told.endpoints()), told.expiresAt()));
        } else {
            engine.liftException(customer, told.exception());
        }
    }
}
