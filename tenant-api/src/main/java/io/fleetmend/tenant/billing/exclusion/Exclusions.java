package io.fleetmend.tenant.billing.exclusion;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.platform.http.Problems;
import io.fleetmend.tenant.access.Acting;
import io.fleetmend.tenant.access.IfMatch;
import io.fleetmend.tenant.audit.AuditLog;
import io.fleetmend.tenant.audit.Deed;
import io.fleetmend.tenant.billing.counting.Exclusion;
import io.fleetmend.tenant.billing.exclusion.ExclusionResource.ExclusionView;
import io.fleetmend.tenant.billing.sql.Sql;
import io.fleetmend.tenant.customer.Customers;
import io.fleetmend.tenant.usage.ManagedEndpoints;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Endpoints that are not billed for a while. Statements that are closed keep theirs: a change here becomes an adjustment. */
@ApplicationScoped
public class Exclusions {
    private final Sql sql;
    private final ManagedEndpoints endpoints;
    private final Customers customers;
    private final AuditLog audit;
    private final Acting acting;

    Exclusions(Sql sql, ManagedEndpoints endpoints, Customers customers, AuditLog audit, Acting acting) {
        this.sql = sql;
        this.endpoints = endpoints;
        this.customers = customers;
        this.audit = audit;
        this.acting = acting;
    }

    public List<Exclusion> of(ProviderId provider, CustomerId customer) {
        return sql.list(
                "select endpoint_id, from_day, until_day from billing_exclusion where provider_id = ? and customer_id = ?",
                row -> new Exclusion(
                        new EndpointId(Sql.uuid(row, "endpoint_id")),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class)),
                provider,
                customer);
    }

    @Transactional
    List<ExclusionView> list(@Nullable CustomerId customer, String after, int limit) {
        if (customer != null) {
            customers.require(customer);
        }
        return sql.list("""
                select * from billing_exclusion
                where provider_id = ? and (cast(? as uuid) is null or customer_id = ?) and endpoint_id || '/' || from_day > ?
                order by endpoint_id || '/' || from_day limit ?""", Exclusions::view, acting.provider(), customer, customer, after, limit);
    }

    @Transactional
    ExclusionView put(EndpointId endpoint, LocalDate from, ExclusionBody body, @Nullable String ifMatch) {
        CustomerId customer = customerOf(endpoint);
        Exclusion exclusion = new Exclusion(endpoint, from, body.until());
        record(
                customer,
                "exclusion.put",
                endpoint,
                Map.of("from", from.toString(), "until", body.until().toString(), "reason", body.reason()));
        long revision = revision(customer, endpoint, from);
        IfMatch.check(ifMatch, revision);
        sql.write("""
                insert into billing_exclusion (provider_id, customer_id, endpoint_id, from_day, until_day, reason, revision)
                values (?, ?, ?, ?, ?, ?, 1) on conflict (provider_id, customer_id, endpoint_id, from_day)
                do update set until_day = excluded.until_day, reason = excluded.reason, revision = billing_exclusion.revision + 1""", acting.provider(), customer, endpoint, from, exclusion.until(), body.reason());
        return new ExclusionView(customer, endpoint, from, body.until(), body.reason(), revision + 1);
    }

    @Transactional
    void delete(EndpointId endpoint, LocalDate from, @Nullable String ifMatch) {
        CustomerId customer = customerOf(endpoint);
        record(customer, "exclusion.delete", endpoint, Map.of("from", from.toString()));
        long revision = revision(customer, endpoint, from);
        if (revision == 0) {
            throw Problems.notFound();
        }
        IfMatch.check(ifMatch, revision);
        sql.write(
                "delete from billing_exclusion where provider_id = ? and customer_id = ? and endpoint_id = ? and from_day = ?",
                acting.provider(),
                customer,
                endpoint,
                from);
    }

    /** The audit log's lock is held from here on, so what is read now stays. */
    private void record(CustomerId customer, String action, EndpointId endpoint, Map<String, String> detail) {
        audit.record(new Deed(acting.name(), acting.provider(), customer, action, endpoint.toString(), detail));
    }

    private CustomerId customerOf(EndpointId endpoint) {
        return endpoints.find(endpoint).orElseThrow(Problems::notFound).customer();
    }

    private long revision(CustomerId customer, EndpointId endpoint, LocalDate from) {
        return sql.first("""
                        select revision from billing_exclusion
                        where provider_id = ? and customer_id = ? and endpoint_id = ? and from_day = ?""", row -> row.getLong("revision"), acting.provider(), customer, endpoint, from)
                .orElse(0L);
    }

    private static ExclusionView view(ResultSet row) throws SQLException {
        return new ExclusionView(
                new CustomerId(Sql.uuid(row, "customer_id")),
                new EndpointId(Sql.uuid(row, "endpoint_id")),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getString("reason"),
                row.getLong("revision"));
    }
}
