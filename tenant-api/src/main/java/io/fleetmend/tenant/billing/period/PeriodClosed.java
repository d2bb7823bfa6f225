package io.fleetmend.tenant.billing.period;

import io.fleetmend.contracts.ProviderId;
import java.time.YearMonth;

/** Tells the other features, inside the transaction. */
public record PeriodClosed(ProviderId provider, YearMonth period, String hash) {}
