package io.fleetmend.tenant.billing.period;

/**
 * <pre>
 * OPEN ──the month ends in the zone of the last customer──► OVER ──:close──► CLOSED
 * </pre>
 */
public enum PeriodState {
    OPEN,
    OVER,
    CLOSED
}
