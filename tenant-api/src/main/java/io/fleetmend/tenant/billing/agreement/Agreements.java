package io.fleetmend.tenant.billing.agreement;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.fleetmend.contracts.ContractsJson;
import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.tenant.access.Acting;
import io.fleetmend.tenant.access.IfMatch;
import io.fleetmend.tenant.audit.AuditLog;
import io.fleetmend.tenant.audit.Deed;
import io.fleetmend.tenant.billing.sql.Sql;
import io.fleetmend.tenant.customer.Customers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** By which lines each customer is billed. A change holds for every month that is not closed. */
@ApplicationScoped
public class Agreements {
    private final Sql sql;
    private final Customers customers;
    private final AuditLog audit;
    private final Acting acting;

    Agreements(Sql sql, Customers customers, AuditLog audit, Acting acting) {
        this.sql = sql;
        this.customers = customers;
        this.audit = audit;
        this.acting = acting;
    }

    /** @param revision 0 where the product's standard holds */
    record Effective(Agreement agreement, long revision) {}

    public Agreement of(ProviderId provider, CustomerId customer) {
        return effective(provider, customer).agreement();
    }

    @Transactional
    Effective get(CustomerId customer) {
        customers.require(customer);
        return effective(acting.provider(), customer);
    }

    @Transactional
    Effective put(CustomerId customer, Agreement agreement, @Nullable String ifMatch) {
        customers.require(customer);
        audit.record(new Deed(
                acting.name(),
                acting.provider(),
                customer,
                "agreement.put",
                customer.toString(),
                Map.of("lines", agreement.lines().toString())));
        long revision = effective(acting.provider(), customer).revision();
        IfMatch.check(ifMatch, revision);
        sql.write("""
                insert into billing_agreement (provider_id, customer_id, lines, revision) values (?, ?, cast(? as jsonb), 1)
                on conflict (provider_id, customer_id)
                do update set lines = excluded.lines, revision = billing_agreement.revision + 1""", acting.provider(), customer, json(agreement));
        return new Effective(agreement, revision + 1);
    }

    private Effective effective(ProviderId provider, CustomerId customer) {
        return sql.first(
                        "select lines, revision from billing_agreement where provider_id = ? and customer_id = ?",
                        row -> new Effective(agreement(row.getString("lines")), row.getLong("revision")),
                        provider,
                        customer)
                .orElse(new Effective(Agreement.STANDARD, 0));
    }

    private static String json(Agreement agreement) {
        try {
            return ContractsJson.get().writeValueAsString(agreement);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an agreement can always be written", e);
        }
    }

    private static Agreement agreement(String json) {
        try {
            return ContractsJson.get().readValue(json, Agreement.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what we wrote can be read", e);
        }
    }
}
