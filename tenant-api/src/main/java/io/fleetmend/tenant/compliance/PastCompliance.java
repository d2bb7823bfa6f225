package io.fleetmend.tenant.compliance;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.tenant.customer.Customers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a customer stood at moments that are gone. */
@ApplicationScoped
public class PastCompliance {
    private final EntityManager entities;
    private final Customers customers;

    PastCompliance(EntityManager entities, Customers customers) {
        this.entities = entities;
        this.customers = customers;
    }

    /** The last measurement of a day. */
    public record Day(LocalDate day, Instant asOf, Compliance.Endpoints endpoints) {}

    /** By the last measurement before {@code moment}, however old it was then: {@code asOf} says it. */
    @Transactional
    public Compliance before(CustomerId customer, Instant moment) {
        customers.require(customer);
        return entities.createQuery("""
                        from Snapshot where measured = :customer and asOf < :moment order by asOf desc""", Snapshot.class)
                .setParameter("customer", customer.value())
                .setParameter("moment", moment)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(Compliance::of)
                .orElse(Compliance.NOTHING_YET);
    }

    /**
     * Days of which a measurement is known, in order; how the others were, nobody can tell. Where each begins is said from here,
     * as the database may know other rules of time zones; one look-up a day, however many measurements there were.
     */
    @Transactional
    public List<Day> daily(CustomerId customer, List<LocalDate> days, ZoneId zone) {
        customers.require(customer);
        Stream<?> last = entities.createNativeQuery("""
                        select last.*
                        from unnest(cast(string_to_array(?1, ',') as timestamptz[]), cast(string_to_array(?2, ',') as timestamptz[]))
                          as day (begins, ends)
                        cross join lateral (
                          select * from compliance_snapshot
                          where provider_id = tenant_provider() and customer_id = ?3 and as_of >= day.begins and as_of < day.ends
                          order by as_of desc limit 1) last
                        order by last.as_of""", Snapshot.class)
                .setParameter(1, begins(days, zone))
                .setParameter(
                        2, begins(days.stream().map(day -> day.plusDays(1)).toList(), zone))
                .setParameter(3, customer.value())
                .getResultStream();
        return last.map(Snapshot.class::cast).map(row -> day(row, zone)).toList();
    }

    private static String begins(List<LocalDate> days, ZoneId zone) {
        return days.stream()
                .map(day -> day.atStartOfDay(zone).toInstant().toString())
                .collect(Collectors.joining(","));
    }

    private static Day day(Snapshot row, ZoneId zone) {
        return new Day(
                LocalDate.ofInstant(row.asOf, zone),
                row.asOf,
                new Compliance.Endpoints(row.total, row.compliant, row.overdue, row.unknown));
    }
}
