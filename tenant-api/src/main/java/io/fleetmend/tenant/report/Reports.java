package io.fleetmend.tenant.report;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.platform.http.Problems;
import io.fleetmend.tenant.access.MonthInPath;
import io.fleetmend.tenant.branding.Brandings;
import io.fleetmend.tenant.compliance.PastCompliance;
import io.fleetmend.tenant.customer.Customers;
import io.fleetmend.tenant.customer.Customers.Brief;
import io.fleetmend.tenant.exception.Exceptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Customers' months, from the one in which they came to the one that goes on; in their own zones. */
@ApplicationScoped
class Reports {
    private final Customers customers;
    private final Brandings brandings;
    private final PastCompliance compliance;
    private final Exceptions exceptions;
    private final EndedJobs jobs;
    private final Clock clock;

    Reports(
            Customers customers,
            Brandings brandings,
            PastCompliance compliance,
            Exceptions exceptions,
            EndedJobs jobs,
            Clock clock) {
        this.customers = customers;
        this.brandings = brandings;
        this.compliance = compliance;
        this.exceptions = exceptions;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** @param over false: there will be more */
    public record Month(YearMonth month, boolean over) {}

    @Transactional
    List<Month> newestFirst(CustomerId customer) {
        Brief brief = customers.brief(customer);
        YearMonth first = monthAt(brief.since(), brief.timeZone());
        YearMonth last = monthAt(clock.instant(), brief.timeZone());
        return Stream.iterate(last, month -> !month.isBefore(first), month -> month.minusMonths(1))
                .map(month -> new Month(month, month.isBefore(last)))
                .toList();
    }

    /** A month that is none, or in which the customer was not there, names nothing. */
    @Transactional
    MonthlyReport of(CustomerId customer, String text) {
        YearMonth month = MonthInPath.parse(text);
        Brief brief = customers.brief(customer);
        Month its = newestFirst(customer).stream()
                .filter(one -> one.month().equals(month))
                .findFirst()
                .orElseThrow(Problems::notFound);
        Instant from = begin(month, brief.timeZone());
        Instant until = begin(month.plusMonths(1), brief.timeZone());
        return new MonthlyReport(
                brandings.own(),
                customer,
                brief.name(),
                brief.timeZone(),
                month,
                from,
                until,
                its.over(),
                compliance.before(customer, from),
                compliance.before(customer, until),
                compliance.daily(
                        customer,
                        IntStream.rangeClosed(1, month.lengthOfMonth())
                                .mapToObj(month::atDay)
                                .toList(),
                        brief.timeZone()),
                jobs.patched(customer, from, until),
                jobs.notPatched(customer, from, until),
                exceptions.during(customer, from, until));
    }

    private static YearMonth monthAt(Instant moment, ZoneId zone) {
        return YearMonth.from(moment.atZone(zone));
    }

    private static Instant begin(YearMonth month, ZoneId zone) {
        return month.atDay(1).atStartOfDay(zone).toInstant();
    }
}
