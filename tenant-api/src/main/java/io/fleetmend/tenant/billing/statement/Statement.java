package io.fleetmend.tenant.billing.statement;

import io.fleetmend.contracts.CustomerId;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

/** What a customer is billed for a month: its lines, then adjustments of months that were closed before. */
public record Statement(CustomerId customer, YearMonth period, ZoneId zone, List<CountedLine> lines) {
    public Statement {
        lines = List.copyOf(lines);
    }
}
