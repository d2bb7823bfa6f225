package io.fleetmend.tenant.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.fleetmend.contracts.ContractsJson;
import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.ProviderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Every write begins here, in its own transaction: what cannot be written down is not done. The head of the chain is locked until the
 * transaction ends, so the writes of one provider happen one after the other and each sees what the one before left.
 */
@ApplicationScoped
public class AuditLog {
    private final EntityManager entities;
    private final Clock clock;

    AuditLog(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Deed deed) {
        append(deed);
    }

    /** For deeds outside of our database: written down, and committed, before they are done. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void recordBefore(Deed deed) {
        append(deed);
    }

    private void append(Deed deed) {
        Object[] head = head(deed.provider());
        AuditEntry entry = new AuditEntry();
        entry.owner(deed.provider());
        entry.seq = ((Number) Objects.requireNonNull(head[0])).longValue() + 1;
        entry.previousHash = (String) Objects.requireNonNull(head[1]);
        // PostgreSQL keeps microseconds; the hash must be computable from what is kept
        entry.at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        entry.actor = deed.actor();
        entry.action = deed.action();
        entry.customer = deed.customer() == null ? null : deed.customer().value();
        entry.subject = deed.subject();
        entry.detail = json(deed);
        entry.hash = EntryHash.of(entry);
        insert(entry);
        entities.createNativeQuery("update audit_head set seq = ?1, hash = ?2 where provider_id = ?3")
                .setParameter(1, entry.seq)
                .setParameter(2, entry.hash)
                .setParameter(3, entry.providerId)
                .executeUpdate();
    }

    private @Nullable Object[] head(ProviderId provider) {
        entities.createNativeQuery("""
                        insert into audit_head (provider_id, seq, hash) values (?1, 0, ?2) on conflict do nothing""")
                .setParameter(1, provider.value())
                .setParameter(2, EntryHash.NONE)
                .executeUpdate();
        return (Object[]) entities.createNativeQuery(
                        "select seq, hash from audit_head where provider_id = ?1 for update", Object[].class)
                .setParameter(1, provider.value())
                .getSingleResult();
    }

    /** Not persisted through Hibernate: the sequence numbers of two providers may meet in one session of an operator. */
    private void insert(AuditEntry entry) {
        entities.createNativeQuery("""
                        insert into audit_entry (provider_id, seq, at, actor, action, customer_id, subject, detail, previous_hash, hash)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)""")
                .setParameter(1, entry.providerId)
                .setParameter(2, entry.seq)
                .setParameter(3, entry.at)
                .setParameter(4, entry.actor)
                .setParameter(5, entry.action)
                .setParameter(6, entry.customer)
                .setParameter(7, entry.subject)
                .setParameter(8, entry.detail)
                .setParameter(9, entry.previousHash)
                .setParameter(10, entry.hash)
                .executeUpdate();
    }

    @Transactional
    List<AuditEntry> newestBefore(long seq, @Nullable CustomerId customer, int limit) {
        String ofCustomer = customer == null ? "" : "and customer = :customer";
        var query = entities.createQuery(
                "from AuditEntry where seq < :seq %s order by seq desc".formatted(ofCustomer), AuditEntry.class);
        if (customer != null) {
            query.setParameter("customer", customer.value());
        }
        return query.setParameter("seq", seq).setMaxResults(limit).getResultList();
    }

    private static String json(Deed deed) {
        try {
            return ContractsJson.get().writeValueAsString(new TreeMap<>(deed.detail()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can always be written", e);
        }
    }
}
