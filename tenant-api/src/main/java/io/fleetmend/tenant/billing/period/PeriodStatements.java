package io.fleetmend.tenant.billing.period;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.platform.http.Problems;
import io.fleetmend.tenant.access.Acting;
import io.fleetmend.tenant.billing.counting.MonthUse;
import io.fleetmend.tenant.billing.statement.CanonicalStatement;
import io.fleetmend.tenant.billing.statement.ClosedStatements;
import io.fleetmend.tenant.billing.statement.CountedLine;
import io.fleetmend.tenant.billing.statement.Statement;
import io.fleetmend.tenant.billing.statement.StatementMaker;
import io.fleetmend.tenant.customer.Customers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/** The statements of a month: frozen where it is closed, made anew where it is open. */
@ApplicationScoped
class PeriodStatements {
    private final Periods periods;
    private final ClosedPeriods closedPeriods;
    private final ClosedStatements closed;
    private final StatementMaker maker;
    private final Customers customers;
    private final Acting acting;

    PeriodStatements(
            Periods periods,
            ClosedPeriods closedPeriods,
            ClosedStatements closed,
            StatementMaker maker,
            Customers customers,
            Acting acting) {
        this.periods = periods;
        this.closedPeriods = closedPeriods;
        this.closed = closed;
        this.maker = maker;
        this.customers = customers;
        this.acting = acting;
    }

    @Transactional
    List<StatementView> list(YearMonth period, String after, int limit) {
        periods.one(period);
        Map<CustomerId, String> names = customers.names();
        SortedMap<String, String> hashes = closed.hashes(acting.provider(), period);
        return customers.timeZones().keySet().stream()
                .filter(customer -> customer.toString().compareTo(after) > 0)
                .limit(limit)
                .map(customer -> StatementView.of(
                        statement(period, customer), names.getOrDefault(customer, ""), hashes.get(customer.toString())))
                .toList();
    }

    @Transactional
    List<Statement> all(YearMonth period) {
        periods.one(period);
        return customers.timeZones().keySet().stream()
                .map(customer -> statement(period, customer))
                .toList();
    }

    @Transactional
    StatementView one(YearMonth period, CustomerId customer) {
        Statement statement = required(period, customer);
        return StatementView.of(
                statement,
                customers.names().getOrDefault(customer, ""),
                closed.hashes(acting.provider(), period).get(customer.toString()));
    }

    @Transactional
    CountedLine line(YearMonth period, CustomerId customer, String key) {
        return required(period, customer).lines().stream()
                .filter(line -> line.key().equals(key))
                .findFirst()
                .orElseThrow(Problems::notFound);
    }

    @Transactional
    String canonical(YearMonth period, CustomerId customer) {
        return CanonicalStatement.text(acting.provider(), required(period, customer));
    }

    @Transactional
    MonthUse use(YearMonth period, CustomerId customer) {
        customers.require(customer);
        periods.one(period);
        return maker.use(acting.provider(), customer, period);
    }

    private Statement required(YearMonth period, CustomerId customer) {
        customers.require(customer);
        periods.one(period);
        return statement(period, customer);
    }

    /** A customer that came after a month was closed has an empty statement in it. */
    private Statement statement(YearMonth period, CustomerId customer) {
        ProviderId provider = acting.provider();
        Set<YearMonth> closedMonths = closedPeriods.all(provider).keySet();
        if (closedMonths.contains(period)) {
            return closed.read(provider, customer, period)
                    .orElseGet(() -> new Statement(customer, period, customers.timeZoneOf(customer), List.of()));
        }
        boolean first = periods.earlierOpen(period, closedMonths).isEmpty();
        return maker.make(provider, customer, customers.timeZoneOf(customer), period, first);
    }
}
