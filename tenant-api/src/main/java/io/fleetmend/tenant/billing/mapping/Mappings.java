package io.fleetmend.tenant.billing.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.fleetmend.contracts.ContractsJson;
import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.platform.http.Problems;
import io.fleetmend.tenant.access.Acting;
import io.fleetmend.tenant.access.IfMatch;
import io.fleetmend.tenant.audit.AuditLog;
import io.fleetmend.tenant.audit.Deed;
import io.fleetmend.tenant.billing.sql.Sql;
import io.fleetmend.tenant.customer.Customers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the provider's systems call its customers. */
@ApplicationScoped
public class Mappings {
    private final Sql sql;
    private final Customers customers;
    private final AuditLog audit;
    private final Acting acting;

    Mappings(Sql sql, Customers customers, AuditLog audit, Acting acting) {
        this.sql = sql;
        this.customers = customers;
        this.audit = audit;
        this.acting = acting;
    }

    /** Of one customer in one system. */
    public Optional<Mapping> of(ProviderId provider, CustomerId customer, PsaSystem system) {
        return sql.first(
                "select * from billing_mapping where provider_id = ? and customer_id = ? and system = ?",
                Mappings::mapping,
                provider,
                customer,
                system);
    }

    @Transactional
    List<Mapping> list(@Nullable CustomerId customer, String after, int limit) {
        if (customer != null) {
            customers.require(customer);
        }
        return sql.list("""
                select * from billing_mapping
                where provider_id = ? and (cast(? as uuid) is null or customer_id = ?) and customer_id || '/' || system > ?
                order by customer_id || '/' || system limit ?""", Mappings::mapping, acting.provider(), customer, customer, after, limit);
    }

    @Transactional
    Mapping put(CustomerId customer, PsaSystem system, MappingBody body, @Nullable String ifMatch) {
        customers.require(customer);
        record(customer, "mapping.put", system, Map.of("externalId", body.externalId()));
        long revision = revision(customer, system);
        IfMatch.check(ifMatch, revision);
        write(List.of(new Mapping(customer, system, body.externalId(), lines(body), revision)));
        return new Mapping(customer, system, body.externalId(), lines(body), revision + 1);
    }

    @Transactional
    void delete(CustomerId customer, PsaSystem system, @Nullable String ifMatch) {
        customers.require(customer);
        record(customer, "mapping.delete", system, Map.of());
        long revision = revision(customer, system);
        if (revision == 0) {
            throw Problems.notFound();
        }
        IfMatch.check(ifMatch, revision);
        sql.write(
                "delete from billing_mapping where provider_id = ? and customer_id = ? and system = ?",
                acting.provider(),
                customer,
                system);
    }

    /** New, or in the place of what was there; all in one round trip. */
    void write(Collection<Mapping> mappings) {
        ProviderId provider = acting.provider();
        sql.batch(
                """
                insert into billing_mapping (provider_id, customer_id, system, external_id, lines, revision)
                values (?, ?, ?, ?, cast(? as jsonb), 1) on conflict (provider_id, customer_id, system)
                do update set external_id = excluded.external_id, lines = excluded.lines, revision = billing_mapping.revision + 1""",
                mappings.stream()
                        .map(mapping -> new @Nullable Object[] {
                            provider, mapping.customer(), mapping.system(), mapping.externalId(), json(mapping.lines())
                        })
                        .toList());
    }

    private void record(CustomerId customer, String action, PsaSystem system, Map<String, String> detail) {
        audit.record(new Deed(acting.name(), acting.provider(), customer, action, customer + "/" + system, detail));
    }

    private long revision(CustomerId customer, PsaSystem system) {
        return of(acting.provider(), customer, system).map(Mapping::revision).orElse(0L);
    }

    private static Map<String, String> lines(MappingBody body) {
        return body.lines() == null ? Map.of() : body.lines();
    }

    private static Mapping mapping(ResultSet row) throws SQLException {
        return new Mapping(
                new CustomerId(Sql.uuid(row, "customer_id")),
                PsaSystem.valueOf(row.getString("system")),
                row.getString("external_id"),
                lines(row.getString("lines")),
                row.getLong("revision"));
    }

    private static Map<String, String> lines(String json) {
        try {
            return ContractsJson.get().readValue(json, new TypeReference<TreeMap<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what we wrote can be read", e);
        }
    }

    private static String json(Map<String, String> lines) {
        try {
            return ContractsJson.get().writeValueAsString(new TreeMap<>(lines));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can always be written", e);
        }
    }
}
