package io.fleetmend.tenant.billing.statement;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.tenant.billing.agreement.Agreements;
import io.fleetmend.tenant.billing.counting.MonthUse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Makes the statement of a month that is open, as it would be if it were closed now. Every closed month is counted again from today's
 * facts: whatever came late, from wherever, is the difference to what was billed.
 */
@ApplicationScoped
public class StatementMaker {
    private final UsageFacts facts;
    private final Agreements agreements;
    private final ClosedStatements closed;
    private final Clock clock;

    StatementMaker(UsageFacts facts, Agreements agreements, ClosedStatements closed, Clock clock) {
        this.facts = facts;
        this.agreements = agreements;
        this.closed = closed;
        this.clock = clock;
    }

    /** @param adjusting only the first month that is open carries what came late, so that nothing is shown twice */
    public Statement make(ProviderId provider, CustomerId customer, ZoneId zone, YearMonth period, boolean adjusting) {
        List<ClosedLine> before = adjusting ? closed.standing(provider, customer) : List.of();
        SortedSet<YearMonth> months = new TreeSet<>();
        months.add(period);
        before.forEach(line -> months.add(line.ref().period()));
        SortedMap<YearMonth, MonthUse> use = facts.of(provider, customer, months);
        int days = daysSoFar(period, zone);
        List<CountedLine> lines = new ArrayList<>();
        agreements
                .of(provider, customer)
                .lines()
                .forEach(line -> lines.add(CountedLine.of(line, of(use, period).of(line.classes()), days)));
        before.forEach(line -> line.adjustment(of(use, line.ref().period())).ifPresent(lines::add));
        return new Statement(customer, period, zone, lines);
    }

    /** Its use by class and day, for whoever wants to see how a quantity came about. */
    public MonthUse use(ProviderId provider, CustomerId customer, YearMonth month) {
        return of(facts.of(provider, customer, new TreeSet<>(List.of(month))), month);
    }

    private static MonthUse of(SortedMap<YearMonth, MonthUse> use, YearMonth month) {
        MonthUse found = use.get(month);
        if (found == null) {
            throw new IllegalStateException("month %s was not read".formatted(month));
        }
        return found;
    }

    /** All of them once the month is over; at least one, for a day that has begun counts. */
    private int daysSoFar(YearMonth period, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return YearMonth.from(today).equals(period) ? today.getDayOfMonth() : period.lengthOfMonth();
    }
}
