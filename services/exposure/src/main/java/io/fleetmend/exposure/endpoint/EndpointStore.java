package io.fleetmend.exposure.endpoint;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.Uuids;
import io.fleetmend.contracts.inventory.v1.RestartState.Requirement;
import io.fleetmend.exposure.engine.Endpoint;
import io.fleetmend.exposure.engine.Engine;
import io.fleetmend.exposure.engine.Evidence;
import io.fleetmend.exposure.engine.InventoryChange;
import io.fleetmend.exposure.engine.SortedInts;
import io.fleetmend.exposure.live.Rows;
import io.fleetmend.exposure.live.StoredFacts;
import io.fleetmend.exposure.live.TenantDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Endpoints with their newest evidence, and what each inventory changed. */
@ApplicationScoped
class EndpointStore implements StoredFacts {
    private final Rows rows;
    private final TenantDirectory tenants;

    EndpointStore(Rows rows, TenantDirectory tenants) {
        this.rows = rows;
        this.tenants = tenants;
    }

    void put(Endpoint endpoint) {
        UUID provider = endpoint.customer().provider().value();
        UUID customer = endpoint.customer().id().value();
        Evidence evidence = endpoint.evidence();
        byte[] inventory = Fingerprint.of(evidence.installed());
        tenants.note(endpoint.customer().provider(), endpoint.customer().id());
        rows.write("""
                insert into inventory (provider_id, customer_id, inventory, software) values (?, ?, ?, ?)
                on conflict do nothing""", provider, customer, inventory, evidence.installed());
        rows.write(
                """
                insert into endpoint (provider_id, customer_id, endpoint_id, release, digest, evidence_at, inventory, restart, unsettled,
                    settled_once)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (provider_id, customer_id, endpoint_id) do update
                   set release = excluded.release, digest = excluded.digest, evidence_at = excluded.evidence_at,
                       inventory = excluded.inventory, restart = excluded.restart, unsettled = excluded.unsettled,
                       settled_once = excluded.settled_once, retired_at = null""",
                provider,
                customer,
                endpoint.id().value(),
                endpoint.release(),
                endpoint.digest(),
                endpoint.evidenceAt(),
                inventory,
                evidence.restart().name(),
                evidence.unsettled(),
                evidence.settledOnce());
    }

    void addChange(InventoryChange change, String digest, Instant receivedAt) {
        add(change.endpoint(), digest, receivedAt, false, change.added(), change.removed());
    }

    /** What ran before the endpoint was set up anew says nothing about what runs since. */
    void addReinstallation(Endpoint endpoint, Instant at) {
        add(endpoint, "", at, true, SortedInts.EMPTY, SortedInts.EMPTY);
    }

    private void add(Endpoint endpoint, String digest, Instant at, boolean reinstalled, int[] added, int[] removed) {
        rows.write(
                """
                insert into inventory_change (provider_id, customer_id, endpoint_id, change_id, received_at, digest, restart, reinstalled,
                    added, removed)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                endpoint.customer().provider().value(),
                endpoint.customer().id().value(),
                endpoint.id().value(),
                Uuids.next(at),
                at,
                digest,
                endpoint.evidence().restart().name(),
                reinstalled,
                added,
                removed);
    }

    void seen(EndpointId endpoint, Instant at) {
        rows.write(
                "update endpoint set evidence_at = greatest(evidence_at, ?) where endpoint_id = ?",
                at,
                endpoint.value());
    }

    void retired(EndpointId endpoint, Instant at) {
        rows.write("update endpoint set retired_at = ? where endpoint_id = ?", at, endpoint.value());
    }

    @Override
    public Turn turn() {
        return Turn.ENDPOINTS;
    }

    @Override
    public void giveBack(Engine engine) {
        tenants.forEachProvider(() -> rows.read("""
                select e.provider_id, e.customer_id, e.endpoint_id, e.release, e.digest, e.evidence_at, e.restart, e.unsettled,
                       e.settled_once, i.software
                  from endpoint e join inventory i using (provider_id, customer_id, inventory)
                 where e.retired_at is null
                 order by e.customer_id, e.endpoint_id""", row -> restore(engine, row)));
    }

    private static Endpoint restore(Engine engine, ResultSet row) throws SQLException {
        ProviderId provider = new ProviderId(row.getObject("provider_id", UUID.class));
        CustomerId customer = new CustomerId(row.getObject("customer_id", UUID.class));
        EndpointId id = new EndpointId(row.getObject("endpoint_id", UUID.class));
        Evidence evidence = new Evidence(
                Rows.ints(row, "software"),
                Requirement.valueOf(row.getString("restart")),
                Rows.ints(row, "unsettled"),
                row.getBoolean("settled_once"));
        @Nullable String release = row.getString("release");
        @Nullable String digest = row.getString("digest");
        return engine.restore(
                id, engine.customer(provider, customer), release, digest, evidence, Rows.instant(row, "evidence_at"));
    }
}
