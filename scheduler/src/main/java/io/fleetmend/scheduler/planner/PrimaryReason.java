package io.fleetmend.scheduler.planner;

/** The one reason why something that is missing is not installed yet; a closed list. The first that holds is the one. */
public enum PrimaryReason {
    /** No rules are in force: none were told yet, or the customer is off-boarded. */
    NO_POLICY,
    /** The agent has the job. */
    INSTALLING,
    /** The agent says that it is installed; the inventory that proves it is awaited. */
    VERIFYING,
    /** A person declined it, or another bulletin that the same package would install. */
    DECLINED,
    /** The customer signed an exception for it, or for another bulletin that the same package would install. */
    EXCEPTED,
    /** Nobody approved it yet, and no rule does. */
    NOT_APPROVED,
    /** The endpoint's owner holds a package of it back. */
    HELD,
    /** A fix is published, but no source of the endpoint offers it. */
    NOT_OFFERED,
    /** The version to install cannot be read. */
    UNREADABLE_VERSION,
    /** The endpoint was not heard of for longer than its policy bears: whether it is missing still is not known. */
    UNKNOWN_EVIDENCE,
    /** Another job of the endpoint is at work, or restarts it before; it is planned once that has ended. */
    FOLLOWS_ANOTHER_JOB,
    /** A person halted its deployment. */
    HALTED,
    /** Its window is open and an attempt went wrong; there is a pause before the next. */
    AWAITING_RETRY,
    /** Its window is open; the endpoint's next check-in brings the job. */
    AWAITING_CHECK_IN,
    /** A person cancelled the deployment in an earlier window. */
    DEPLOYMENT_CANCELLED,
    /** It went wrong in an earlier window that is not over; it is not tried there again. */
    ATTEMPT_FAILED,
    /** An earlier window, or the only one, is frozen. */
    FROZEN,
    /** Its window will open. */
    AWAITING_WINDOW,
    /** No window will open. */
    NO_WINDOW,
    /** It is installed; old code runs until a restart. */
    AWAITING_RESTART
}
