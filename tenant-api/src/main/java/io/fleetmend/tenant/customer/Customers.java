package io.fleetmend.tenant.customer;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.SiteId;
import io.fleetmend.contracts.Uuids;
import io.fleetmend.contracts.tenant.v1.CustomerChangedV1;
import io.fleetmend.platform.events.Outbox;
import io.fleetmend.platform.http.PageRequest;
import io.fleetmend.platform.http.Problems;
import io.fleetmend.tenant.access.Acting;
import io.fleetmend.tenant.audit.AuditLog;
import io.fleetmend.tenant.audit.Deed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Customers as the caller may see them. */
@ApplicationScoped
public class Customers {
    private final EntityManager entities;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Acting acting;
    private final Event<CustomerChange> changes;
    private final Clock clock;

    Customers(
            EntityManager entities,
            Outbox outbox,
            AuditLog audit,
            Acting acting,
            Event<CustomerChange> changes,
            Clock clock) {
        this.entities = entities;
        this.outbox = outbox;
        this.audit = audit;
        this.acting = acting;
        this.changes = changes;
        this.clock = clock;
    }

    /** @throws io.fleetmend.platform.http.ProblemException 404 when there is none, or it is not the caller's */
    @Transactional
    public void require(CustomerId customer) {
        find(customer);
    }

    /** @param since when it was created */
    public record Brief(String name, ZoneId timeZone, Instant since) {}

    @Transactional
    public Brief brief(CustomerId id) {
        Customer customer = find(id);
        return new Brief(customer.name, customer.timeZone, customer.createdAt);
    }

    /** The zone that its billing days are in. */
    @Transactional
    public ZoneId timeZoneOf(CustomerId customer) {
        return find(customer).timeZone;
    }

    /** All that the caller sees. */
    @Transactional
    public List<CustomerId> ids() {
        return entities.createQuery("from Customer order by id", Customer.class).getResultList().stream()
                .map(Customer::customer)
                .toList();
    }

    /** The zones that their billing days are in, of all that the caller sees; in the order of the ids' texts. */
    @Transactional
    public SortedMap<CustomerId, ZoneId> timeZones() {
        SortedMap<CustomerId, ZoneId> zones = new TreeMap<>(Comparator.comparing(CustomerId::toString));
        entities.createQuery("from Customer", Customer.class)
                .getResultList()
                .forEach(customer -> zones.put(customer.customer(), customer.timeZone));
        return zones;
    }

    /** What they are called, of all that the caller sees. */
    @Transactional
    public Map<CustomerId, String> names() {
        Map<CustomerId, String> names = new HashMap<>();
        entities.createQuery("from Customer", Customer.class)
                .getResultList()
                .forEach(customer -> names.put(customer.customer(), customer.name));
        return names;
    }

    Customer find(CustomerId id) {
        Customer customer = entities.find(Customer.class, id.value());
        if (customer == null) {
            throw Problems.notFound();
        }
        return customer;
    }

    @Transactional
    Customer one(CustomerId id) {
        return find(id);
    }

    @Transactional
    List<Customer> after(PageRequest page, @Nullable String search) {
        return entities.createQuery("""
                        from Customer where id > :after and locate(:search, lower(name)) > 0 order by id""", Customer.class)
                .setParameter("after", page.afterId())
                .setParameter("search", search == null ? "" : search)
                .setMaxResults(page.limitPlusOne())
                .getResultList();
    }

    @Transactional
    Customer create(NameAndZone body) {
        ProviderId provider = acting.wholeProvider();
        CustomerId id = new CustomerId(Uuids.next(clock.instant()));
        audit.record(
                new Deed(acting.name(), provider, id, "customer.create", id.toString(), Map.of("name", body.name())));
        requireFree(body.name(), null);
        Customer customer = new Customer();
        customer.owner(provider, id);
        customer.id = id.value();
        customer.name = body.name();
        customer.timeZone = body.timeZone();
        customer.active = true;
        customer.revision = 1;
        customer.createdAt = clock.instant();
        entities.persist(customer);
        entities.flush();
        tell(customer);
        changes.fire(new CustomerChange(provider, id, customer.timeZone));
        return customer;
    }

    @Transactional
    Customer change(CustomerId id, long revision, NameAndZonePatch patch) {
        find(id);
        audit.record(new Deed(
                acting.name(),
                acting.provider(),
                id,
                "customer.change",
                id.toString(),
                Map.of("patch", patch.toString())));
        Customer customer = find(id);
        entities.refresh(customer);
        if (customer.revision != revision) {
            throw Problems.preconditionFailed(
                    "The customer is at revision %d, but If-Match says %d.".formatted(customer.revision, revision));
        }
        if (patch.name() != null) {
            requireFree(patch.name(), id);
            customer.name = patch.name();
        }
        if (patch.timeZone() != null) {
            customer.timeZone = patch.timeZone();
        }
        customer.revision++;
        entities.flush();
        tell(customer);
        changes.fire(new CustomerChange(customer.provider(), id, customer.timeZone));
        return customer;
    }

    /** Whole, with all of its sites: consumers keep the newest and need no other. */
    void tell(Customer customer) {
        List<CustomerChangedV1.Site> sites = sitesOf(customer.customer()).stream()
                .map(site -> new CustomerChangedV1.Site(new SiteId(site.id), site.name, site.timeZone))
                .toList();
        outbox.append(new CustomerChangedV1(
                customer.provider(), customer.customer(), customer.name, customer.timeZone, sites, customer.active));
    }

    List<Site> sitesOf(CustomerId customer) {
        return entities.createQuery("from Site where customerId = :customer order by createdAt, id", Site.class)
                .setParameter("customer", customer.value())
                .getResultList();
    }

    private void requireFree(String name, @Nullable CustomerId except) {
        boolean taken = entities
                .createQuery("from Customer where lower(name) = :name", Customer.class)
                .setParameter("name", name.toLowerCase(Locale.ROOT))
                .getResultList()
                .stream()
                .anyMatch(other -> !other.customer().equals(except));
        if (taken) {
            throw Problems.conflict("name-taken", "There is a customer of the name '%s' already.".formatted(name));
        }
    }
}
