package io.fleetmend.scheduler.planner;

import java.time.Instant;

/**
 * Where a bulletin stands with a customer.
 *
 * @param by the person, or {@code policy: …} with the rule; empty while nobody decided
 */
public record Verdict(State state, String by, Instant at) {
    /** Closed list. */
    public enum State {
        PENDING,
        AUTO_APPROVED,
        APPROVED,
        DECLINED;

        boolean approved() {
            return switch (this) {
                case AUTO_APPROVED, APPROVED -> true;
                case PENDING, DECLINED -> false;
            };
        }
    }
}
