package io.fleetmend.scheduler.job;

/** Why a job ended other than well, where it is not the agent's own reason; a closed list. */
public enum JobReason {
    /** Its window closed before it was done. */
    WINDOW_CLOSED,
    /** The agent took it and was not heard of, as often as it may try. */
    LEASE_LAPSED,
    /** No inventory proved it. */
    NOT_VERIFIED,
    /** Nothing of it is missing, approved and offered any more. */
    NOTHING_LEFT,
    /** Another job takes its place, in another window. */
    REPLANNED,
    /** A person cancelled its deployment. */
    DEPLOYMENT_CANCELLED,
    /** The endpoint is not managed any more. */
    ENDPOINT_RETIRED
}
