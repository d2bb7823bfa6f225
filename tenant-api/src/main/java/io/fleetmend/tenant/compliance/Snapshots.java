package io.fleetmend.tenant.compliance;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.fleetmend.contracts.ContractsJson;
import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.finding.v1.ComplianceMeasuredV1;
import io.fleetmend.platform.events.EventHandler;
import io.fleetmend.tenant.customer.Customers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Keeps every measurement; a later one of the same moment corrects it. */
@ApplicationScoped
class Snapshots implements EventHandler<ComplianceMeasuredV1> {
    private final EntityManager entities;
    private final Customers customers;

    Snapshots(EntityManager entities, Customers customers) {
        this.entities = entities;
        this.customers = customers;
    }

    @Override
    public Class<ComplianceMeasuredV1> event() {
        return ComplianceMeasuredV1.class;
    }

    @Override
    public void handle(ComplianceMeasuredV1 event) {
        ComplianceMeasuredV1.Endpoints endpoints = event.endpoints();
        entities.createNativeQuery("""
                        insert into compliance_snapshot
                          (provider_id, customer_id, as_of, pairs, total, compliant, overdue, unknown, oldest_evidence)
                        values (?1, ?2, ?3, cast(?4 as jsonb), ?5, ?6, ?7, ?8, ?9)
                        on conflict (provider_id, customer_id, as_of) do update set
                          pairs = excluded.pairs, total = excluded.total, compliant = excluded.compliant, overdue = excluded.overdue,
                          unknown = excluded.unknown, oldest_evidence = excluded.oldest_evidence""")
                .setParameter(1, event.provider().value())
                .setParameter(2, event.customer().value())
                .setParameter(3, event.asOf())
                .setParameter(4, json(event))
                .setParameter(5, endpoints.total())
                .setParameter(6, endpoints.compliant())
                .setParameter(7, endpoints.overdue())
                .setParameter(8, endpoints.unknown())
                .setParameter(9, event.oldestEvidence())
                .executeUpdate();
    }

    @Transactional
    Optional<Snapshot> newest(CustomerId customer) {
        customers.require(customer);
        return entities.createQuery("from Snapshot where measured = :customer order by asOf desc", Snapshot.class)
                .setParameter("customer", customer.value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Oldest first. */
    @Transactional
    List<Snapshot> between(CustomerId customer, Instant from, Instant to, int limit) {
        customers.require(customer);
        return entities.createQuery("""
                        from Snapshot where measured = :customer and asOf >= :from and asOf < :to order by asOf""", Snapshot.class)
                .setParameter("customer", customer.value())
                .setParameter("from", from)
                .setParameter("to", to)
                .setMaxResults(limit)
                .getResultList();
    }

    private static String json(ComplianceMeasuredV1 event) {
        try {
            return ContractsJson.get().writeValueAsString(new TreeMap<>(event.pairs()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("counts can always be written", e);
        }
    }
}
