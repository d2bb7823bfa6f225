package io.fleetmend.scheduler.endpoint;

/** How far an endpoint can be spoken of; a closed list, the first that holds. */
public enum EndpointState {
    RETIRED,
    /** It enrolled, and said nothing yet of what is installed. */
    NO_INVENTORY,
    /** Its newest evidence is older than its policy bears. */
    STALE,
    CURRENT
}
