package io.fleetmend.scheduler.planner;

import io.fleetmend.contracts.BulletinId;

/**
 * Why something that is missing is not being installed.
 *
 * @param packageName empty when the reason holds for the bulletin as a whole
 */
public record LeftOut(BulletinId bulletin, String packageName, Reason reason) {
    /** Closed list. */
    public enum Reason {
        /** Nobody approved it yet, and no rule does. */
        NOT_APPROVED,
        /** A person declined it, or another bulletin that the same package would install. */
        DECLINED,
        /** The customer signed an exception for it, or for another bulletin that the same package would install. */
        EXCEPTED,
        /** The endpoint's owner holds the package back. */
        HELD,
        /** A fix is published, but no source of the endpoint offers it. */
        NOT_OFFERED,
        /** The version to install cannot be read. */
        UNREADABLE_VERSION,
        /** No window will open. */
        NO_WINDOW
    }
}
