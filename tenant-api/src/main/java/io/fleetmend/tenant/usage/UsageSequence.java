package io.fleetmend.tenant.usage;

import io.fleetmend.contracts.ProviderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Numbers for what is counted. The provider's head is locked until the transaction ends: the order of numbers is the order of commits. */
@ApplicationScoped
class UsageSequence {
    private final EntityManager entities;

    UsageSequence(EntityManager entities) {
        this.entities = entities;
    }

    /** @return the last number that was given out */
    long lock(ProviderId provider) {
        entities.createNativeQuery("insert into usage_head (provider_id, seq) values (?1, 0) on conflict do nothing")
                .setParameter(1, provider.value())
                .executeUpdate();
        return ((Number) entities.createNativeQuery(
                                "select seq from usage_head where provider_id = ?1 for update", Long.class)
                        .setParameter(1, provider.value())
                        .getSingleResult())
                .longValue();
    }

    void advance(ProviderId provider, long by) {
        if (by > 0) {
            entities.createNativeQuery("update usage_head set seq = seq + ?1 where provider_id = ?2")
                    .setParameter(1, by)
                    .setParameter(2, provider.value())
                    .executeUpdate();
        }
    }
}
