package io.fleetmend.tenant.billing.counting;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How the endpoint-days of a month become a quantity. Each takes some of them as evidence, and the evidence sums to the quantity. */
public enum CountingMethod {
    /** The endpoints of the last day. */
    SNAPSHOT_AT_CLOSE(Unit.ENDPOINTS),
    /** The endpoints of the day that had most; of several such days the first. */
    HIGH_WATER_MARK(Unit.ENDPOINTS),
    /** All endpoint-days, divided by the days of the month; rounded half up to four decimals, once, here. */
    DAILY_AVERAGE(Unit.ENDPOINTS),
    /** All endpoint-days. */
    PRORATED_ENDPOINT_DAYS(Unit.ENDPOINT_DAYS);

    /** Decimals of an average; a PSA that takes fewer is told so by its adapter. */
    public static final int DECIMALS = 4;

    private final Unit unit;

    CountingMethod(Unit unit) {
        this.unit = unit;
    }

    public Unit unit() {
        return unit;
    }

    /**
     * The endpoint-days that count.
     *
     * @param days of the month so far, all of them once it is over
     */
    public EndpointDays evidence(EndpointDays use, int days) {
        EndpointDays soFar = use.on(Days.through(days));
        return switch (this) {
            case SNAPSHOT_AT_CLOSE -> soFar.on(Days.of(days));
            case HIGH_WATER_MARK -> soFar.on(Days.of(fullest(soFar, days)));
            case DAILY_AVERAGE, PRORATED_ENDPOINT_DAYS -> soFar;
        };
    }

    /** What evidence of that many endpoint-days amounts to. */
    public BigDecimal quantity(long endpointDays, int days) {
        return this == DAILY_AVERAGE
                ? BigDecimal.valueOf(endpointDays).divide(BigDecimal.valueOf(days), DECIMALS, RoundingMode.HALF_UP)
                : BigDecimal.valueOf(endpointDays);
    }

    private static int fullest(EndpointDays use, int days) {
        int fullest = 1;
        for (int day = 2; day <= days; day++) {
            fullest = use.on(day) > use.on(fullest) ? day : fullest;
        }
        return fullest;
    }
}
