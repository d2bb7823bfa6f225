package io.fleetmend.contracts.job.v1;

/**
 * The life of a job.
 *
 * <pre>
 * PLANNED ─► READY ─► LEASED ─► RUNNING ─► VERIFYING ─► SUCCEEDED
 *    │         │ ▲       │         │           ├─► AWAITING_RESTART ─► SUCCEEDED
 *    │         │ └───────┴─────────┘           │
 *    │         │  (lease lapsed, attempts left)└─► FAILED
 *    └─────────┴────► EXPIRED, CANCELLED       any attempt refused or spent ─► FAILED
 * </pre>
 */
public enum JobState {
    /** Waits for its window. */
    PLANNED,
    /** Its window is open; the next check-in of its endpoint leases it. */
    READY,
    /** Handed to the agent, which has not said yet that it began. */
    LEASED,
    /** The agent began. */
    RUNNING,
    /** The agent says it is done; only a new inventory proves it. */
    VERIFYING,
    /** Installed by proof; old code still runs. */
    AWAITING_RESTART,
    SUCCEEDED,
    FAILED,
    /** Its window closed before it was done. */
    EXPIRED,
    CANCELLED;

    public boolean ended() {
        return switch (this) {
            case SUCCEEDED, FAILED, EXPIRED, CANCELLED -> true;
            case PLANNED, READY, LEASED, RUNNING, VERIFYING, AWAITING_RESTART -> false;
        };
    }
}
