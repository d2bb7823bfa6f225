package io.fleetmend.tenant.billing.period;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.tenant.billing.counting.CountingMethod;
import io.fleetmend.tenant.billing.counting.EndpointClass;
import io.fleetmend.tenant.billing.counting.Unit;
import io.fleetmend.tenant.billing.statement.CountedLine;
import io.fleetmend.tenant.billing.statement.LineRef;
import io.fleetmend.tenant.billing.statement.Statement;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a customer is billed for a month; of a month that is open as it would be now.
 *
 * @param from included; the first moment of the month in the customer's zone
 * @param until excluded
 * @param adjustments of months that were closed before; negative quantities are credits
 * @param hash of the frozen statement; absent while the month is open
 */
public record StatementView(
        CustomerId customer,
        String customerName,
        YearMonth period,
        ZoneId timeZone,
        Instant from,
        Instant until,
        List<Line> lines,
        List<Adjustment> adjustments,
        @Nullable String hash) {

    /** A line; its quantity is ours, its price the PSA's. */
    public record Line(
            String line,
            String meter,
            Set<EndpointClass> classes,
            CountingMethod method,
            Unit unit,
            BigDecimal quantity) {}

    /** A line that corrects the closed line {@code adjusts}. */
    public record Adjustment(
            String line,
            LineRef adjusts,
            String meter,
            Set<EndpointClass> classes,
            CountingMethod method,
            Unit unit,
            BigDecimal quantity) {}

    static StatementView of(Statement statement, String customerName, @Nullable String hash) {
        return new StatementView(
                statement.customer(),
                customerName,
                statement.period(),
                statement.zone(),
                statement.period().atDay(1).atStartOfDay(statement.zone()).toInstant(),
                Periods.end(statement.period(), statement.zone()),
                statement.lines().stream()
                        .filter(line -> line.adjusts() == null)
                        .map(StatementView::line)
                        .toList(),
                statement.lines().stream()
                        .filter(line -> line.adjusts() != null)
                        .map(StatementView::adjustment)
                        .toList(),
                hash);
    }

    private static Line line(CountedLine line) {
        return new Line(
                line.key(),
                line.meter(),
                line.classes(),
                line.method(),
                line.method().unit(),
                line.quantity());
    }

    private static Adjustment adjustment(CountedLine line) {
        LineRef adjusts = line.adjusts();
        if (adjusts == null) {
            throw new IllegalStateException("line %s adjusts nothing".formatted(line.key()));
        }
        return new Adjustment(
                line.key(),
                adjusts,
                line.meter(),
                line.classes(),
                line.method(),
                line.method().unit(),
                line.quantity());
    }
}
