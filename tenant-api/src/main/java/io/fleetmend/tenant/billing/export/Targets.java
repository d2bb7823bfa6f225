package io.fleetmend.tenant.billing.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.fleetmend.contracts.ContractsJson;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.platform.http.Problems;
import io.fleetmend.tenant.access.Acting;
import io.fleetmend.tenant.access.IfMatch;
import io.fleetmend.tenant.audit.AuditLog;
import io.fleetmend.tenant.audit.Deed;
import io.fleetmend.tenant.billing.mapping.PsaSystem;
import io.fleetmend.tenant.billing.outbound.AddressGuard;
import io.fleetmend.tenant.billing.outbound.Vault;
import io.fleetmend.tenant.billing.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The provider's own systems. */
@ApplicationScoped
class Targets {
    private final Sql sql;
    private final AddressGuard guard;
    private final Vault vault;
    private final AuditLog audit;
    private final Acting acting;

    Targets(Sql sql, AddressGuard guard, Vault vault, AuditLog audit, Acting acting) {
        this.sql = sql;
        this.guard = guard;
        this.vault = vault;
        this.audit = audit;
        this.acting = acting;
    }

    @Transactional
    List<Target> list() {
        ProviderId provider = acting.wholeProvider();
        return sql.list(
                "select * from billing_export_target where provider_id = ? order by system",
                row -> new Target(
                        PsaSystem.valueOf(row.getString("system")),
                        row.getString("url"),
                        opened(provider, row.getBytes("credentials")),
                        row.getLong("revision")),
                provider);
    }

    Optional<Target> find(PsaSystem system) {
        return list().stream().filter(target -> target.system() == system).findFirst();
    }

    @Transactional
    Target put(PsaSystem system, TargetBody body, @Nullable String ifMatch) {
        ProviderId provider = acting.wholeProvider();
        body.require(system);
        guard.check("url", body.url());
        record(provider, "export-target.put", system, Map.of("url", body.url()));
        IfMatch.check(ifMatch, find(system).map(Target::revision).orElse(0L));
        sql.write("""
                insert into billing_export_target (provider_id, system, url, credentials, revision) values (?, ?, ?, ?, 1)
                on conflict (provider_id, system) do update
                set url = excluded.url, credentials = excluded.credentials, revision = billing_export_target.revision + 1""", provider, system, body.url(), vault.seal(provider, json(body.credentials())));
        return find(system).orElseThrow();
    }

    @Transactional
    void delete(PsaSystem system, @Nullable String ifMatch) {
        ProviderId provider = acting.wholeProvider();
        record(provider, "export-target.delete", system, Map.of());
        IfMatch.check(ifMatch, find(system).orElseThrow(Problems::notFound).revision());
        sql.write("delete from billing_export_target where provider_id = ? and system = ?", provider, system);
    }

    private void record(ProviderId provider, String action, PsaSystem system, Map<String, String> detail) {
        audit.record(new Deed(acting.name(), provider, null, action, system.name(), detail));
    }

    private Map<String, String> opened(ProviderId provider, byte[] sealed) {
        try {
            return ContractsJson.get()
                    .readValue(vault.open(provider, sealed), new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what we wrote can be read", e);
        }
    }

    private static String json(Map<String, String> credentials) {
        try {
            return ContractsJson.get().writeValueAsString(credentials);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can always be written", e);
        }
    }
}
