package io.fleetmend.tenant.billing.webhook;

/**
 * <pre>
 * READY ──answered with success──► DELIVERED
 *   │ ▲
 *   │ └─ not answered, or not with success: again later
 *   └──── for the last time, or 410 Gone ──► FAILED
 * </pre>
 */
public enum DeliveryState {
    READY,
    DELIVERED,
    FAILED
}
