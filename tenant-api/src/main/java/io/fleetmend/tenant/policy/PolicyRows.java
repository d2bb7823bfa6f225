package io.fleetmend.tenant.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.fleetmend.contracts.ContractsJson;
import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.ProviderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/** The three tables of policies. The provider stands in every statement, row-level security stands beneath. */
@ApplicationScoped
class PolicyRows {
    private final EntityManager entities;

    PolicyRows(EntityManager entities) {
        this.entities = entities;
    }

    PolicyBody ofProvider(ProviderId provider) {
        return one(entities.createNativeQuery(
                        "select cast(body as text) from provider_policy where provider_id = ?1", String.class)
                .setParameter(1, provider.value())
                .getResultList());
    }

    PolicyBody ofCustomer(ProviderId provider, CustomerId customer) {
        return one(entities.createNativeQuery("""
                        select cast(body as text) from customer_policy where provider_id = ?1 and customer_id = ?2""", String.class)
                .setParameter(1, provider.value())
                .setParameter(2, customer.value())
                .getResultList());
    }

    void putOfProvider(ProviderId provider, PolicyBody body) {
        entities.createNativeQuery("""
                        insert into provider_policy (provider_id, body) values (?1, cast(?2 as jsonb))
                        on conflict (provider_id) do update set body = excluded.body""")
                .setParameter(1, provider.value())
                .setParameter(2, json(body))
                .executeUpdate();
    }

    void putOfCustomer(ProviderId provider, CustomerId customer, PolicyBody body) {
        entities.createNativeQuery("""
                        insert into customer_policy (provider_id, customer_id, body) values (?1, ?2, cast(?3 as jsonb))
                        on conflict (provider_id, customer_id) do update set body = excluded.body""")
                .setParameter(1, provider.value())
                .setParameter(2, customer.value())
                .setParameter(3, json(body))
                .executeUpdate();
    }

    void deleteOfCustomer(ProviderId provider, CustomerId customer) {
        entities.createNativeQuery("delete from customer_policy where provider_id = ?1 and customer_id = ?2")
                .setParameter(1, provider.value())
                .setParameter(2, customer.value())
                .executeUpdate();
    }

    /** The next revision, when this differs from what was told last; none when it does not. */
    List<Long> nextRevision(ProviderId provider, CustomerId customer, PolicyBody effective) {
        @SuppressWarnings("unchecked") // one bigint column
        List<Long> revisions = entities.createNativeQuery("""
                        insert into effective_policy (provider_id, customer_id, revision, body) values (?1, ?2, 1, cast(?3 as jsonb))
                        on conflict (provider_id, customer_id)
                          do update set revision = effective_policy.revision + 1, body = excluded.body
                          where effective_policy.body <> excluded.body
                        returning revision""", Long.class)
                .setParameter(1, provider.value())
                .setParameter(2, customer.value())
                .setParameter(3, json(effective))
                .getResultList();
        return revisions;
    }

    private static PolicyBody one(List<?> rows) {
        if (rows.isEmpty()) {
            return PolicyBody.EMPTY;
        }
        try {
            return ContractsJson.get().readValue((String) rows.getFirst(), PolicyBody.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored policy cannot be read", e);
        }
    }

    private static String json(PolicyBody body) {
        try {
            return ContractsJson.get().writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a policy can always be written", e);
        }
    }
}
