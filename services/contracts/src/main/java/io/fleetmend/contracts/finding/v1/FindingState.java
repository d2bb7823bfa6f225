package io.fleetmend.contracts.finding.v1;

/** The one state of a pair (endpoint, bulletin), domain rule 1. Unknown is never compliant. */
public enum FindingState {
    /** The fix is installed, by an inventory taken after the installation, and nothing runs old code. */
    PROTECTED,
    /** Installed, but the machine or a service still runs the old code. */
    AWAITING_REBOOT,
    /** A fix is published and not installed. */
    MISSING,
    /** No evidence, evidence too old, a feed that cannot be trusted now, or a version that cannot be read. */
    UNKNOWN,
    /** Missing, and a person decided so until a date. */
    EXCEPTED,
    /** The product it concerns is not there. */
    NOT_APPLICABLE
}
