package io.fleetmend.exposure.access;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.exposure.live.Rows;
import io.fleetmend.platform.http.Problems;
import io.fleetmend.platform.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The engine knows everybody's endpoints, so it is asked only about those that the database shows to the caller. The scope of the token
 * is a second filter; {@code fleetmend.tenancy.application-filters=false} takes it away, for the test that row-level security holds alone.
 */
@ApplicationScoped
public class Visible {
    private final Rows rows;
    private final CurrentTenant tenant;
    private final boolean filters;

    Visible(
            Rows rows,
            CurrentTenant tenant,
            @ConfigProperty(name = "fleetmend.tenancy.application-filters", defaultValue = "true") boolean filters) {
        this.rows = rows;
        this.tenant = tenant;
        this.filters = filters;
    }

    /** The endpoint, or 404. */
    @Transactional
    public EndpointId require(EndpointId endpoint) {
        customerOf(endpoint);
        return endpoint;
    }

    /** The customer whose endpoint it is, or 404. */
    @Transactional
    public CustomerId customerOf(EndpointId endpoint) {
        return one(rows.read("""
                select provider_id, customer_id, customer_id as id from endpoint
                 where endpoint_id = ? and retired_at is null""", this::seen, endpoint.value()), CustomerId::new);
    }

    /** The customer, or 404. */
    @Transactional
    public CustomerId require(CustomerId customer) {
        return one(
                rows.read(
                        "select provider_id, customer_id, customer_id as id from customer where customer_id = ?",
                        this::seen,
                        customer.value()),
                CustomerId::new);
    }

    /** Every customer, sorted. */
    @Transactional
    public List<CustomerId> customers() {
        return rows
                .read("select provider_id, customer_id, customer_id as id from customer order by id", this::seen)
                .stream()
                .filter(Seen::visible)
                .map(row -> new CustomerId(row.id()))
                .toList();
    }

    /**
     * Endpoints in the order of their ids.
     *
     * @param from the first id that counts
     * @param customer null: of all customers
     * @return fewer than {@code limit} only at the end, those that the caller may not see left out
     */
    @Transactional
    public Batch endpoints(UUID from, @Nullable CustomerId customer, int limit) {
        List<Seen> seen = rows.read(
                """
                select provider_id, customer_id, endpoint_id as id from endpoint
                 where endpoint_id >= ? and retired_at is null and (?::uuid is null or customer_id = ?::uuid)
                 order by endpoint_id limit ?""",
                this::seen,
                from,
                customer == null ? null : customer.value(),
                customer == null ? null : customer.value(),
                limit);
        List<EndpointId> visible = seen.stream()
                .filter(Seen::visible)
                .map(row -> new EndpointId(row.id()))
                .toList();
        return new Batch(
                visible, seen.size() < limit ? null : following(seen.getLast().id()));
    }

    /** The next id there can be, for whoever goes on after this one. */
    public static UUID following(UUID id) {
        long low = id.getLeastSignificantBits() + 1;
        return new UUID(id.getMostSignificantBits() + (low == 0 ? 1 : 0), low);
    }

    /** Those of the endpoints that the caller may see, sorted; the others are passed over, whether they exist or not. */
    @Transactional
    public List<EndpointId> among(Collection<EndpointId> endpoints) {
        UUID[] ids = endpoints.stream().map(EndpointId::value).toArray(UUID[]::new);
        return rows.read("""
                        select provider_id, customer_id, endpoint_id as id from endpoint
                         where endpoint_id = any (?) and retired_at is null order by endpoint_id""", this::seen, (Object) ids).stream()
                .filter(Seen::visible)
                .map(row -> new EndpointId(row.id()))
                .toList();
    }

    /** @param next where to read on; null when there are no more */
    public record Batch(
            List<EndpointId> endpoints, @Nullable UUID next) {}

    private record Seen(UUID id, boolean visible) {}

    private Seen seen(ResultSet row) throws SQLException {
        ProviderId provider = new ProviderId(row.getObject("provider_id", UUID.class));
        CustomerId customer = new CustomerId(row.getObject("customer_id", UUID.class));
        return new Seen(
                row.getObject("id", UUID.class), !filters || tenant.scope().sees(provider, customer));
    }

    private static <T> T one(List<Seen> seen, Function<UUID, T> id) {
        if (seen.isEmpty() || !seen.getFirst().visible()) {
            throw Problems.notFound();
        }
        return id.apply(seen.getFirst().id());
    }
}
