package io.fleetmend.scheduler.approval;

/** Why a decision is not taken; a closed list. */
public enum Refusal {
    /** It was never missing with the customer. */
    UNKNOWN,
    /** A person declined it for this customer; it has to be lifted before. */
    DECLINED,
    /** A person declined it for all customers of the provider; it has to be lifted there before. */
    DECLINED_FOR_PROVIDER,
    /** Another bulletin installs it along wherever it is missing. */
    SUPERSEDED,
    /** There is no decline to lift. */
    NOT_DECLINED
}
