package io.fleetmend.tenant.policy;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.tenant.v1.PolicyChangedV1;
import io.fleetmend.platform.events.Outbox;
import io.fleetmend.tenant.access.Acting;
import io.fleetmend.tenant.audit.AuditLog;
import io.fleetmend.tenant.audit.Deed;
import io.fleetmend.tenant.customer.CustomerChange;
import io.fleetmend.tenant.customer.Customers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps policies, and tells each customer's effective one whenever it is another than before. */
@ApplicationScoped
class Policies {
    private final PolicyRows rows;
    private final Customers customers;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Acting acting;

    Policies(PolicyRows rows, Customers customers, Outbox outbox, AuditLog audit, Acting acting) {
        this.rows = rows;
        this.customers = customers;
        this.outbox = outbox;
        this.audit = audit;
        this.acting = acting;
    }

    @Transactional
    EffectivePolicy ofProvider() {
        return EffectivePolicy.of(PolicyBody.EMPTY, rows.ofProvider(acting.provider()));
    }

    @Transactional
    EffectivePolicy ofCustomer(CustomerId customer) {
        customers.require(customer);
        return effective(acting.provider(), customer);
    }

    /** The audit's lock keeps a customer that is created meanwhile from being told the policy of before. */
    @Transactional
    EffectivePolicy putOfProvider(PolicyBody body) {
        ProviderId provider = acting.wholeProvider();
        audit(provider, null, "policy.change", provider.toString());
        rows.putOfProvider(provider, body);
        tell(provider, customers.ids());
        return ofProvider();
    }

    @Transactional
    EffectivePolicy putOfCustomer(CustomerId customer, PolicyBody body) {
        customers.require(customer);
        audit(acting.provider(), customer, "customer-policy.change", customer.toString());
        rows.putOfCustomer(acting.provider(), customer, body);
        tell(acting.provider(), List.of(customer));
        return effective(acting.provider(), customer);
    }

    /** From now on everything is inherited. */
    @Transactional
    void deleteOfCustomer(CustomerId customer) {
        customers.require(customer);
        audit(acting.provider(), customer, "customer-policy.delete", customer.toString());
        rows.deleteOfCustomer(acting.provider(), customer);
        tell(acting.provider(), List.of(customer));
    }

    void onCustomer(@Observes CustomerChange change) {
        tell(change.provider(), List.of(change.customer()));
    }

    private void tell(ProviderId provider, List<CustomerId> told) {
        List<PolicyChangedV1> events = new ArrayList<>();
        for (CustomerId customer : told) {
            EffectivePolicy effective = effective(provider, customer);
            rows.nextRevision(provider, customer, effective.values())
                    .forEach(revision -> events.add(effective.event(provider, customer, revision)));
        }
        outbox.append(events);
    }

    private EffectivePolicy effective(ProviderId provider, CustomerId customer) {
        return EffectivePolicy.of(rows.ofCustomer(provider, customer), rows.ofProvider(provider));
    }

    private void audit(ProviderId provider, @Nullable CustomerId customer, String action, String subject) {
        audit.record(new Deed(acting.name(), provider, customer, action, subject, Map.of()));
    }
}
