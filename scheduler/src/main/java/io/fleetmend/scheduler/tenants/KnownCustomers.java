package io.fleetmend.scheduler.tenants;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.SiteId;
import io.fleetmend.contracts.tenant.v1.CustomerChangedV1;
import io.fleetmend.contracts.tenant.v1.PolicyChangedV1;
import io.fleetmend.contracts.tenant.v1.ProviderChangedV1;
import io.fleetmend.scheduler.database.Database;
import io.fleetmend.scheduler.database.Json;
import io.fleetmend.scheduler.database.Row;
import io.fleetmend.scheduler.database.SeenRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Customers and their policies as last told. */
@ApplicationScoped
public class KnownCustomers {
    private static final String PUT_PROVIDER = """
            insert into provider (provider_id, active) values (?, ?)
            on conflict (provider_id) do update set active = excluded.active""";
    private static final String PUT_CUSTOMER = """
            insert into customer (provider_id, customer_id, active, sites) values (?, ?, ?, ?::jsonb)
            on conflict (provider_id, customer_id) do update set active = excluded.active, sites = excluded.sites""";
    /** Told again after Kafka was lost, an older revision may follow a newer one. */
    private static final String PUT_POLICY = """
            insert into policy (provider_id, customer_id, revision, body) values (?, ?, ?, ?::jsonb)
            on conflict (provider_id, customer_id) do update set revision = excluded.revision, body = excluded.body
            where policy.revision <= excluded.revision""";

    private static final String FIND = """
            select provider_id, customer_id, active, sites from customer where %s and customer_id = ?""".formatted(SeenRows.FILTER);
    private static final String POLICY = """
            select p.body from policy p
            join customer c on c.provider_id = p.provider_id and c.customer_id = p.customer_id and c.active
            where p.provider_id = ? and p.customer_id = ?
              and not exists (select from provider o where o.provider_id = p.provider_id and not o.active)""";

    private static final String RULED = """
            select provider_id, customer_id, case when c.active and not exists (
                     select from provider o where o.provider_id = c.provider_id and not o.active) then p.body end as body
            from customer c left join policy p using (provider_id, customer_id)
            where %s and customer_id > ? order by customer_id limit ?""".formatted(SeenRows.FILTER);
    private static final String THESE_RULED = """
            select provider_id, customer_id, p.body as body
            from customer c left join policy p using (provider_id, customer_id)
            where %s and c.active and (?::uuid[] is null or customer_id = any (?))
              and not exists (select from provider o where o.provider_id = c.provider_id and not o.active)
            order by customer_id""".formatted(SeenRows.FILTER);

    private final Database database;
    private final SeenRows seen;

    KnownCustomers(Database database, SeenRows seen) {
        this.database = database;
        this.seen = seen;
    }

    /** A customer that the caller sees. */
    public record KnownCustomer(ProviderId provider, CustomerId customer, boolean active, List<SiteId> sites) {}

    /**
     * A customer that the caller sees, and its rules.
     *
     * @param policy null when none was told yet, or the customer or its provider is off-boarded: then nothing is planned
     */
    public record Ruled(
            ProviderId provider,
            CustomerId customer,
            @Nullable PolicyChangedV1 policy) {
        static Ruled of(Row row) {
            return new Ruled(row.provider(), row.customer(), row.jsonOrNull(PolicyChangedV1.class, "body"));
        }
    }

    /** In the order of their ids, those after {@code after}. */
    public List<Ruled> ruled(UUID after, int most) {
        return database.list(RULED, Ruled::of, seen.and(after, most));
    }

    /** Those of these customers that are served; null: of all that the caller sees. */
    public List<Ruled> ruled(@Nullable Collection<CustomerId> these) {
        UUID[] ids =
                these == null ? null : these.stream().map(CustomerId::value).toArray(UUID[]::new);
        return database.list(THESE_RULED, Ruled::of, seen.and(ids, ids));
    }

    public Optional<KnownCustomer> find(CustomerId customer) {
        return database.first(
                FIND,
                row -> new KnownCustomer(
                        row.provider(), row.customer(), row.flag("active"), row.jsonList(SiteId[].class, "sites")),
                seen.and(customer));
    }

    /** Empty when none was told yet, or the customer or its provider is off-boarded: then nothing is planned. */
    public Optional<PolicyChangedV1> policy(ProviderId provider, CustomerId customer) {
        return database.first(POLICY, row -> row.json(PolicyChangedV1.class, "body"), provider, customer);
    }

    void put(ProviderChangedV1 told) {
        database.update(PUT_PROVIDER, told.provider(), told.active());
    }

    void put(CustomerChangedV1 told) {
        List<SiteId> sites =
                told.sites().stream().map(CustomerChangedV1.Site::id).toList();
        database.update(PUT_CUSTOMER, told.provider(), told.customer(), told.active(), Json.write(sites));
    }

    void put(PolicyChangedV1 told) {
        database.update(PUT_POLICY, told.provider(), told.customer(), told.revision(), Json.write(told));
    }
}
