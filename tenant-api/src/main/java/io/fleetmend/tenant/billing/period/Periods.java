package io.fleetmend.tenant.billing.period;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.platform.http.Problems;
import io.fleetmend.tenant.access.Acting;
import io.fleetmend.tenant.billing.mapping.UnmappedCustomers;
import io.fleetmend.tenant.billing.period.ClosedPeriods.Closed;
import io.fleetmend.tenant.customer.Customers;
import io.fleetmend.tenant.usage.ManagedEndpoints;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** The months of a provider, from the first with an endpoint to this one. */
@ApplicationScoped
class Periods {
    private final ClosedPeriods closed;
    private final UnmappedCustomers unmapped;
    private final ManagedEndpoints endpoints;
    private final Customers customers;
    private final Acting acting;
    private final Clock clock;

    Periods(
            ClosedPeriods closed,
            UnmappedCustomers unmapped,
            ManagedEndpoints endpoints,
            Customers customers,
            Acting acting,
            Clock clock) {
        this.closed = closed;
        this.unmapped = unmapped;
        this.endpoints = endpoints;
        this.customers = customers;
        this.acting = acting;
        this.clock = clock;
    }

    @Transactional
    List<PeriodView> newestFirst() {
        return months().stream()
                .map(this::view)
                .sorted(Comparator.comparing(PeriodView::period).reversed())
                .toList();
    }

    @Transactional
    PeriodView one(YearMonth period) {
        if (!months().contains(period)) {
            throw Problems.notFound();
        }
        return view(period);
    }

    /** In order. */
    List<YearMonth> months() {
        YearMonth last = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
        // where the next month has begun already, one may have come that this one does not know
        YearMonth first = endpoints
                .firstDay()
                .map(YearMonth::from)
                .filter(month -> month.isBefore(last))
                .orElse(last);
        List<YearMonth> months = new ArrayList<>();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            months.add(month);
        }
        return months;
    }

    PeriodView view(YearMonth period) {
        SortedMap<YearMonth, Closed> all = closed.all(acting.provider());
        Closed its = all.get(period);
        Instant over = over(period);
        if (its != null) {
            return new PeriodView(
                    period, PeriodState.CLOSED, over, List.of(), its.at(), its.by(), its.previousHash(), its.hash());
        }
        PeriodState state = clock.instant().isBefore(over) ? PeriodState.OPEN : PeriodState.OVER;
        return new PeriodView(period, state, over, blockers(period, state, all.keySet()), null, null, null, null);
    }

    private List<String> blockers(YearMonth period, PeriodState state, Set<YearMonth> closedMonths) {
        List<String> blockers = new ArrayList<>();
        if (state == PeriodState.OPEN) {
            blockers.add("NOT_OVER");
        }
        if (!earlierOpen(period, closedMonths).isEmpty()) {
            blockers.add("EARLIER_PERIOD_OPEN");
        }
        if (!unmapped(acting.provider(), period).isEmpty()) {
            blockers.add("UNMAPPED_CUSTOMERS");
        }
        return blockers;
    }

    List<YearMonth> earlierOpen(YearMonth period, Set<YearMonth> closedMonths) {
        return months().stream()
                .filter(month -> month.isBefore(period) && !closedMonths.contains(month))
                .toList();
    }

    /** Those that had something in it, or before. */
    List<UnmappedCustomers.Unmapped> unmapped(ProviderId provider, YearMonth period) {
        return unmapped.managedBefore(provider, period.plusMonths(1).atDay(1), null);
    }

    /** Half-open: the moment at which the next month begins for the last customer. */
    Instant over(YearMonth period) {
        Map<CustomerId, ZoneId> zones = customers.timeZones();
        return zones.values().stream().collect(Collectors.toSet()).stream()
                .map(zone -> end(period, zone))
                .max(Comparator.naturalOrder())
                .orElse(end(period, ZoneOffset.UTC));
    }

    static Instant end(YearMonth period, ZoneId zone) {
        return period.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
    }
}
