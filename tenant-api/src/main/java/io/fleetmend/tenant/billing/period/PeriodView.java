package io.fleetmend.tenant.billing.period;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A month of the provider; half-open in each customer's own zone.
 *
 * @param over when the month is over for the last of the customers
 * @param blockers why it cannot be closed now: {@code NOT_OVER}, {@code EARLIER_PERIOD_OPEN}, {@code UNMAPPED_CUSTOMERS}; empty when it
 *     can, or is closed
 * @param hash over the hash before and those of all statements
 */
public record PeriodView(
        YearMonth period,
        PeriodState state,
        Instant over,
        List<String> blockers,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        @Nullable String previousHash,
        @Nullable String hash) {}
