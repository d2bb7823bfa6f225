package io.fleetmend.tenant.billing.period;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.platform.http.Problem;
import io.fleetmend.platform.http.Problems;
import io.fleetmend.tenant.access.Acting;
import io.fleetmend.tenant.audit.AuditLog;
import io.fleetmend.tenant.audit.Deed;
import io.fleetmend.tenant.billing.idempotency.Idempotency;
import io.fleetmend.tenant.billing.mapping.UnmappedCustomers.Unmapped;
import io.fleetmend.tenant.billing.period.ClosedPeriods.Closed;
import io.fleetmend.tenant.billing.statement.CanonicalStatement;
import io.fleetmend.tenant.billing.statement.ClosedStatements;
import io.fleetmend.tenant.billing.statement.Statement;
import io.fleetmend.tenant.billing.statement.StatementMaker;
import io.fleetmend.tenant.customer.Customers;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Freezes a month: all statements, their evidence and their hashes, in one transaction. */
@ApplicationScoped
class Closing {
    private static final int LONGEST_SECONDS = 1800;

    private final Periods periods;
    private final ClosedPeriods closed;
    private final ClosedStatements statements;
    private final StatementMaker maker;
    private final Customers customers;
    private final Idempotency idempotency;
    private final AuditLog audit;
    private final Acting acting;
    private final Event<PeriodClosed> told;
    private final Clock clock;

    Closing(
            Periods periods,
            ClosedPeriods closed,
            ClosedStatements statements,
            StatementMaker maker,
            Customers customers,
            Idempotency idempotency,
            AuditLog audit,
            Acting acting,
            Event<PeriodClosed> told,
            Clock clock) {
        this.periods = periods;
        this.closed = closed;
        this.statements = statements;
        this.maker = maker;
        this.customers = customers;
        this.idempotency = idempotency;
        this.audit = audit;
        this.acting = acting;
        this.told = told;
        this.clock = clock;
    }

    @Transactional
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    PeriodView close(YearMonth period, @Nullable String ifMatch, @Nullable String key, CloseBody body) {
        ProviderId provider = acting.wholeProvider();
        periods.one(period);
        return idempotency.once("period.close/" + period, key, body, PeriodView.class, () -> {
            // its lock puts the closings of a provider in line
            audit.record(new Deed(
                    acting.name(),
                    provider,
                    null,
                    "period.close",
                    period.toString(),
                    Map.of("allowUnmapped", Boolean.toString(body.allowsUnmapped()))));
            requireSeen(periods.view(period), ifMatch);
            requireClosable(provider, period, body);
            freeze(provider, period);
            return periods.view(period);
        });
    }

    private static void requireSeen(PeriodView now, @Nullable String ifMatch) {
        String tag = '"' + PeriodResource.tag(now) + '"';
        if (ifMatch == null) {
            throw Problems.preconditionRequired("If-Match must carry the ETag of the period that was read.");
        }
        if (!ifMatch.equals(tag)) {
            throw Problems.preconditionFailed("The period is at %s, but If-Match says %s.".formatted(tag, ifMatch));
        }
        if (now.state() == PeriodState.CLOSED) {
            throw Problems.conflict("period-closed", "Period %s is closed already.".formatted(now.period()));
        }
    }

    private void requireClosable(ProviderId provider, YearMonth period, CloseBody body) {
        if (clock.instant().isBefore(periods.over(period))) {
            throw Problems.conflict(
                    "period-not-over",
                    "Period %s must be over for all customers, which it is at %s."
                            .formatted(period, periods.over(period)));
        }
        List<YearMonth> earlier =
                periods.earlierOpen(period, closed.all(provider).keySet());
        if (!earlier.isEmpty()) {
            throw Problems.conflict(
                    "earlier-period-open",
                    "Periods are closed in order, but %s is open.".formatted(earlier.getFirst()));
        }
        List<Unmapped> unmapped = periods.unmapped(provider, period);
        if (!unmapped.isEmpty() && !body.allowsUnmapped()) {
            throw Problems.conflict(
                            "customers-unmapped",
                            "%d customers must be mapped to a system first, or allowUnmapped be true."
                                    .formatted(unmapped.size()))
                    .with(unmapped.stream()
                            .map(each -> new Problem.Fault(
                                    each.customer().toString(), "'%s' is mapped to no system".formatted(each.name())))
                            .toList());
        }
    }

    private void freeze(ProviderId provider, YearMonth period) {
        SortedMap<String, String> hashes = new TreeMap<>();
        for (Map.Entry<CustomerId, ZoneId> each : customers.timeZones().entrySet()) {
            Statement statement = maker.make(provider, each.getKey(), each.getValue(), period, true);
            String hash = CanonicalStatement.hash(provider, statement);
            statements.write(provider, statement, hash);
            hashes.put(each.getKey().toString(), hash);
        }
        Optional<Closed> head = ClosedPeriods.headOf(closed.all(provider));
        String previous = head.map(Closed::hash).orElse(CanonicalStatement.NONE);
        String hash = CanonicalStatement.periodHash(provider, period, previous, hashes);
        closed.write(
                provider,
                new Closed(
                        period,
                        head.map(Closed::nth).orElse(0L) + 1,
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        acting.name(),
                        previous,
                        hash));
        told.fire(new PeriodClosed(provider, period, hash));
    }
}
