package io.fleetmend.scheduler.finding;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.finding.v1.MissingUpdate;
import io.fleetmend.scheduler.database.Database;
import io.fleetmend.scheduler.database.Json;
import io.fleetmend.scheduler.database.Row;
import io.fleetmend.scheduler.endpoint.EnrolledEndpoint;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Open findings, as last told. */
@ApplicationScoped
public class MissingUpdates {
    private static final String INSERT = """
            insert into missing_update (provider_id, customer_id, endpoint_id, bulletin_id, body) values (?, ?, ?, ?, ?::jsonb)
            on conflict (provider_id, customer_id, endpoint_id, bulletin_id) do update set body = excluded.body""";
    private static final String OF_CUSTOMER = """
            select m.endpoint_id, m.body from missing_update m
            join endpoint e on e.provider_id = m.provider_id and e.customer_id = m.customer_id and e.endpoint_id = m.endpoint_id
            where m.provider_id = ? and m.customer_id = ? and e.retired_at is null
            order by m.endpoint_id, m.bulletin_id""";
    private static final String OF_ENDPOINT = """
            select endpoint_id, body from missing_update
            where provider_id = ? and customer_id = ? and endpoint_id = ? order by bulletin_id""";
    private static final String ENDPOINTS = """
            select m.customer_id, count(distinct m.endpoint_id) as endpoints
            from unnest(?::uuid[], ?::text[]) as wanted (customer_id, bulletin_id)
            join missing_update m on m.provider_id = ? and m.customer_id = wanted.customer_id
              and m.bulletin_id = wanted.bulletin_id
            join endpoint e on e.provider_id = m.provider_id and e.customer_id = m.customer_id
              and e.endpoint_id = m.endpoint_id and e.retired_at is null
            group by m.customer_id""";
    private static final String FORGET_OF_ENDPOINT = """
            delete from missing_update where provider_id = ? and customer_id = ? and endpoint_id = ?""";
    private static final String FORGET_OF_BULLETIN = """
            delete from missing_update where provider_id = ? and customer_id = ? and bulletin_id = ?""";
    private static final String CLOSED = """
            delete from missing_update
            where provider_id = ? and customer_id = ? and endpoint_id = ? and bulletin_id = any (?)""";

    private final Database database;

    MissingUpdates(Database database) {
        this.database = database;
    }

    /** By endpoint; endpoints on which nothing is missing are not there. */
    public Map<EndpointId, List<MissingUpdate>> of(ProviderId provider, CustomerId customer) {
        return database.list(OF_CUSTOMER, Told::of, provider, customer).stream()
                .collect(Collectors.groupingBy(
                        Told::endpoint, Collectors.mapping(Told::update, Collectors.toUnmodifiableList())));
    }

    public List<MissingUpdate> of(EnrolledEndpoint endpoint) {
        return database
                .list(OF_ENDPOINT, Told::of, endpoint.provider(), endpoint.customer(), endpoint.endpoint())
                .stream()
                .map(Told::update)
                .toList();
    }

    /** On how many endpoints of each customer any of its bulletins is missing; customers without any are left out. */
    public Map<CustomerId, Long> endpoints(ProviderId provider, Map<CustomerId, List<BulletinId>> bulletins) {
        List<UUID> customers = new ArrayList<>();
        List<String> names = new ArrayList<>();
        bulletins.forEach((customer, ofCustomer) -> ofCustomer.forEach(bulletin -> {
            customers.add(customer.value());
            names.add(bulletin.value());
        }));
        record Count(CustomerId customer, long endpoints) {}
        return database
                .list(
                        ENDPOINTS,
                        row -> new Count(row.customer(), row.number("endpoints")),
                        customers.toArray(UUID[]::new),
                        names.toArray(String[]::new),
                        provider)
                .stream()
                .collect(Collectors.toMap(Count::customer, Count::endpoints));
    }

    /** Proven closed by an inventory; exposure will say so too, but until then nothing may be planned for it again. */
    public void closed(ProviderId provider, CustomerId customer, EndpointId endpoint, List<BulletinId> bulletins) {
        database.update(
                CLOSED,
                provider,
                customer,
                endpoint,
                bulletins.stream().map(BulletinId::value).toArray(String[]::new));
    }

    void replace(ProviderId provider, CustomerId customer, EndpointId endpoint, List<MissingUpdate> missing) {
        database.update(FORGET_OF_ENDPOINT, provider, customer, endpoint);
        insert(
                provider,
                customer,
                missing.stream().map(update -> new Told(endpoint, update)).toList());
    }

    void replace(
            ProviderId provider, CustomerId customer, BulletinId bulletin, Map<EndpointId, MissingUpdate> affected) {
        database.update(FORGET_OF_BULLETIN, provider, customer, bulletin);
        insert(
                provider,
                customer,
                affected.entrySet().stream()
                        .map(entry -> new Told(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private void insert(ProviderId provider, CustomerId customer, List<Told> told) {
        database.batch(
                INSERT,
                told.stream()
                        .map(one -> new @Nullable Object[] {
                            provider,
                            customer,
                            one.endpoint(),
                            one.update().bulletin().bulletin(),
                            Json.write(one.update())
                        })
                        .toList());
    }

    private record Told(EndpointId endpoint, MissingUpdate update) {
        static Told of(Row row) {
            return new Told(row.endpoint(), row.json(MissingUpdate.class, "body"));
        }
    }
}
