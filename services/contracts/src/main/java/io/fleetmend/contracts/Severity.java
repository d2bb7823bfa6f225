package io.fleetmend.contracts;

/** What the vendor says of a bulletin. {@link #NOT_STATED} is in scope of every rule, never dropped (domain rule 2). */
public enum Severity {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW,
    NOT_STATED
}
