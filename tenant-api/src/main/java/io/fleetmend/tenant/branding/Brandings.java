package io.fleetmend.tenant.branding;

import io.fleetmend.contracts.ProviderId;
import io.fleetmend.tenant.access.Acting;
import io.fleetmend.tenant.access.IfMatch;
import io.fleetmend.tenant.audit.AuditLog;
import io.fleetmend.tenant.audit.Deed;
import io.fleetmend.tenant.provider.Providers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class Brandings {
    private final EntityManager entities;
    private final Providers providers;
    private final AuditLog audit;
    private final Acting acting;

    Brandings(EntityManager entities, Providers providers, AuditLog audit, Acting acting) {
        this.entities = entities;
        this.providers = providers;
        this.audit = audit;
        this.acting = acting;
    }

    /** @param revision 0 where the provider chose nothing yet */
    record Kept(Branding branding, long revision) {}

    /** Of the caller's provider. */
    @Transactional
    public Branding own() {
        return kept(acting.provider()).branding();
    }

    @Transactional
    Kept get() {
        return kept(acting.provider());
    }

    @Transactional
    Kept put(Branding branding, @Nullable String ifMatch) {
        ProviderId provider = acting.wholeProvider();
        audit.record(new Deed(
                acting.name(),
                provider,
                null,
                "branding.put",
                provider.toString(),
                Map.of("name", branding.name(), "colour", branding.colour())));
        IfMatch.check(ifMatch, kept(provider).revision());
        entities.createNativeQuery("""
                        insert into provider_branding (provider_id, name, colour, revision) values (?1, ?2, ?3, 1)
                        on conflict (provider_id) do update
                        set name = excluded.name, colour = excluded.colour, revision = provider_branding.revision + 1""")
                .setParameter(1, provider.value())
                .setParameter(2, branding.name())
                .setParameter(3, branding.colour())
                .executeUpdate();
        return kept(provider);
    }

    private Kept kept(ProviderId provider) {
        Stream<?> rows = entities.createNativeQuery(
                        "select name, colour, revision from provider_branding where provider_id = ?1", Tuple.class)
                .setParameter(1, provider.value())
                .getResultStream();
        return rows.map(Tuple.class::cast)
                .map(row -> new Kept(
                        new Branding(row.get("name", String.class), row.get("colour", String.class)),
                        row.get("revision", Long.class)))
                .findFirst()
                .orElseGet(() -> new Kept(new Branding(providers.nameOf(provider), Branding.FLEETMEND), 0));
    }
}
