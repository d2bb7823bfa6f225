package io.fleetmend.tenant.billing.merge;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.platform.http.Problems;
import io.fleetmend.tenant.access.Acting;
import io.fleetmend.tenant.access.IfMatch;
import io.fleetmend.tenant.audit.AuditLog;
import io.fleetmend.tenant.audit.Deed;
import io.fleetmend.tenant.billing.counting.Merges;
import io.fleetmend.tenant.billing.merge.MergeResource.MergeView;
import io.fleetmend.tenant.billing.sql.Sql;
import io.fleetmend.tenant.customer.Customers;
import io.fleetmend.tenant.usage.ManagedEndpoints;
import io.fleetmend.tenant.usage.ManagedEndpoints.Managed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Machines that were enrolled twice. The scheduler gives a re-imaged machine the identity that it had; where it could not tell, a person
 * says so here.
 */
@ApplicationScoped
public class EndpointMerges {
    private final Sql sql;
    private final ManagedEndpoints endpoints;
    private final Customers customers;
    private final AuditLog audit;
    private final Acting acting;

    EndpointMerges(Sql sql, ManagedEndpoints endpoints, Customers customers, AuditLog audit, Acting acting) {
        this.sql = sql;
        this.endpoints = endpoints;
        this.customers = customers;
        this.audit = audit;
        this.acting = acting;
    }

    public Merges of(ProviderId provider, CustomerId customer) {
        Map<EndpointId, EndpointId> older = new HashMap<>();
        sql.list(
                        "select * from billing_merge where provider_id = ? and customer_id = ?",
                        EndpointMerges::view,
                        provider,
                        customer)
                .forEach(merge -> older.put(merge.endpoint(), merge.into()));
        return new Merges(older);
    }

    @Transactional
    List<MergeView> list(@Nullable CustomerId customer, String after, int limit) {
        if (customer != null) {
            customers.require(customer);
        }
        return sql.list("""
                select * from billing_merge
                where provider_id = ? and (cast(? as uuid) is null or customer_id = ?) and cast(endpoint_id as text) > ?
                order by cast(endpoint_id as text) limit ?""", EndpointMerges::view, acting.provider(), customer, customer, after, limit);
    }

    @Transactional
    MergeView put(EndpointId endpoint, MergeBody body, @Nullable String ifMatch) {
        Managed duplicate = endpoints.find(endpoint).orElseThrow(Problems::notFound);
        Managed older = endpoints.find(body.into()).orElseThrow(Problems::notFound);
        CustomerId customer = duplicate.customer();
        if (!older.customer().equals(customer) || !older.enrolledAt().isBefore(duplicate.enrolledAt())) {
            throw Problems.conflict(
                    "not-older",
                    "into must be an endpoint of the same customer that was enrolled before %s, but was %s."
                            .formatted(endpoint, body.into()));
        }
        record(customer, "merge.put", endpoint, Map.of("into", body.into().toString(), "reason", body.reason()));
        long revision = revision(customer, endpoint);
        IfMatch.check(ifMatch, revision);
        sql.write("""
                insert into billing_merge (provider_id, customer_id, endpoint_id, older_endpoint_id, reason, revision)
                values (?, ?, ?, ?, ?, 1) on conflict (provider_id, customer_id, endpoint_id)
                do update set older_endpoint_id = excluded.older_endpoint_id, reason = excluded.reason, revision = billing_merge.revision + 1""", acting.provider(), customer, endpoint, body.into(), body.reason());
        return new MergeView(customer, endpoint, body.into(), body.reason(), revision + 1);
    }

    @Transactional
    void delete(EndpointId endpoint, @Nullable String ifMatch) {
        CustomerId customer =
                endpoints.find(endpoint).orElseThrow(Problems::notFound).customer();
        record(customer, "merge.delete", endpoint, Map.of());
        long revision = revision(customer, endpoint);
        if (revision == 0) {
            throw Problems.notFound();
        }
        IfMatch.check(ifMatch, revision);
        sql.write(
                "delete from billing_merge where provider_id = ? and customer_id = ? and endpoint_id = ?",
                acting.provider(),
                customer,
                endpoint);
    }

    private void record(CustomerId customer, String action, EndpointId endpoint, Map<String, String> detail) {
        audit.record(new Deed(acting.name(), acting.provider(), customer, action, endpoint.toString(), detail));
    }

    private long revision(CustomerId customer, EndpointId endpoint) {
        return sql.first(
                        "select revision from billing_merge where provider_id = ? and customer_id = ? and endpoint_id = ?",
                        row -> row.getLong("revision"),
                        acting.provider(),
                        customer,
                        endpoint)
                .orElse(0L);
    }

    private static MergeView view(ResultSet row) throws SQLException {
        return new MergeView(
                new CustomerId(Sql.uuid(row, "customer_id")),
                new EndpointId(Sql.uuid(row, "endpoint_id")),
                new EndpointId(Sql.uuid(row, "older_endpoint_id")),
                row.getString("reason"),
                row.getLong("revision"));
    }
}
