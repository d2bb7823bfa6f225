package io.fleetmend.tenant.billing.export;

/**
 * <pre>
 * PLANNED ──taken──► SENDING ──answered──► DONE
 *    ▲ ▲                │ └─ nobody knows ──► HELD ──a person says──► DONE or PLANNED
 *    │ └─ surely not ───┤
 *    └──── mended ──── REFUSED ◄── the PSA said no
 * </pre>
 *
 * Only SENDING may have reached the PSA without our knowing.
 */
public enum ItemState {
    PLANNED,
    SENDING,
    DONE,
    REFUSED,
    HELD
}
