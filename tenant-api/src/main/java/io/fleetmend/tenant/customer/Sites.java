package io.fleetmend.tenant.customer;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.SiteId;
import io.fleetmend.contracts.Uuids;
import io.fleetmend.platform.http.Problems;
import io.fleetmend.tenant.access.Acting;
import io.fleetmend.tenant.audit.AuditLog;
import io.fleetmend.tenant.audit.Deed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

@ApplicationScoped
class Sites {
    /** The event of a customer carries them all. */
    private static final int MOST = 500;

    private final Customers customers;
    private final EntityManager entities;
    private final AuditLog audit;
    private final Acting acting;
    private final Clock clock;

    Sites(Customers customers, EntityManager entities, AuditLog audit, Acting acting, Clock clock) {
        this.customers = customers;
        this.entities = entities;
        this.audit = audit;
        this.acting = acting;
        this.clock = clock;
    }

    @Transactional
    List<Site> of(CustomerId customer) {
        customers.find(customer);
        return customers.sitesOf(customer);
    }

    @Transactional
    Site create(CustomerId id, NameAndZone body) {
        Customer customer = customers.find(id);
        UUID site = Uuids.next(clock.instant());
        audit.record(new Deed(
                acting.name(), acting.provider(), id, "site.create", site.toString(), Map.of("name", body.name())));
        List<Site> others = customers.sitesOf(id);
        if (others.size() >= MOST) {
            throw Problems.conflict("too-many-sites", "A customer has at most %d sites.".formatted(MOST));
        }
        requireFree(body.name(), others.stream());
        Site created = new Site();
        created.owner(customer.provider(), id);
        created.id = site;
        created.name = body.name();
        created.timeZone = body.timeZone();
        created.createdAt = clock.instant();
        entities.persist(created);
        entities.flush();
        customers.tell(customer);
        return created;
    }

    @Transactional
    Site change(CustomerId id, SiteId siteId, NameAndZonePatch patch) {
        Customer customer = customers.find(id);
        audit.record(new Deed(
                acting.name(),
                acting.provider(),
                id,
                "site.change",
                siteId.toString(),
                Map.of("patch", patch.toString())));
        List<Site> all = customers.sitesOf(id);
        Site site = all.stream()
                .filter(one -> one.id.equals(siteId.value()))
                .findFirst()
                .orElseThrow(Problems::notFound);
        if (patch.name() != null) {
            requireFree(patch.name(), all.stream().filter(other -> other != site));
            site.name = patch.name();
        }
        if (patch.timeZone() != null) {
            site.timeZone = patch.timeZone();
        }
        entities.flush();
        customers.tell(customer);
        return site;
    }

    private static void requireFree(String name, Stream<Site> others) {
        if (others.anyMatch(other -> other.name.equalsIgnoreCase(name))) {
            throw Problems.conflict("name-taken", "There is a site of the name '%s' already.".formatted(name));
        }
    }
}
