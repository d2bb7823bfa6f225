package io.fleetmend.tenant.provider;

import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.Uuids;
import io.fleetmend.contracts.tenant.v1.ProviderChangedV1;
import io.fleetmend.platform.events.Outbox;
import io.fleetmend.platform.http.PageRequest;
import io.fleetmend.platform.http.Problems;
import io.fleetmend.platform.tenancy.TenantScope;
import io.fleetmend.platform.tenancy.TenantWork;
import io.fleetmend.tenant.audit.AuditLog;
import io.fleetmend.tenant.audit.Deed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;

@ApplicationScoped
public class Providers {
    /** Any number: two operators that create providers of one name meet here. */
    private static final int CREATION_LOCK = 7701;

    private final EntityManager entities;
    private final Outbox outbox;
    private final AuditLog audit;
    private final TenantWork work;
    private final Clock clock;

    Providers(EntityManager entities, Outbox outbox, AuditLog audit, TenantWork work, Clock clock) {
        this.entities = entities;
        this.outbox = outbox;
        this.audit = audit;
        this.work = work;
        this.clock = clock;
    }

    /** The operator has no scope; the first rows of the new tenant are written in the tenant's own. */
    Provider create(String operator, NewProvider body) {
        ProviderId id = new ProviderId(Uuids.next(clock.instant()));
        return work.call(TenantScope.wholeProvider(id), () -> {
            audit.record(new Deed(operator, id, null, "provider.create", id.toString(), Map.of("name", body.name())));
            requireFree(body.name());
            Provider provider = new Provider();
            provider.id = id.value();
            provider.name = body.name();
            provider.active = true;
            provider.createdAt = clock.instant();
            entities.persist(provider);
            outbox.append(new ProviderChangedV1(id, provider.name, true));
            return provider;
        });
    }

    /** What the operator called it. */
    @Transactional
    public String nameOf(ProviderId id) {
        return one(id).name;
    }

    @Transactional
    Provider one(ProviderId id) {
        Provider provider = entities.find(Provider.class, id.value());
        if (provider == null) {
            throw Problems.notFound();
        }
        return provider;
    }

    @Transactional
    List<Provider> after(PageRequest page) {
        return entities.createQuery("from Provider where id > :after order by id", Provider.class)
                .setParameter("after", page.afterId())
                .setMaxResults(page.limitPlusOne())
                .getResultList();
    }

    private void requireFree(String name) {
        entities.createNativeQuery("select pg_advisory_xact_lock(?1)", Object.class)
                .setParameter(1, CREATION_LOCK)
                .getSingleResult();
        boolean taken = !entities.createQuery("from Provider where lower(name) = :name", Provider.class)
                .setParameter("name", name.toLowerCase(Locale.ROOT))
                .getResultList()
                .isEmpty();
        if (taken) {
            throw Problems.conflict("name-taken", "There is a provider of the name '%s' already.".formatted(name));
        }
    }
}
