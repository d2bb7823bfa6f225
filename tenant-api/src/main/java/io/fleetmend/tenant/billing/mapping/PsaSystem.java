package io.fleetmend.tenant.billing.mapping;

/** Where a provider writes its invoices. */
public enum PsaSystem {
    /** A file, for whatever is not named here. */
    CSV,
    CONNECTWISE,
    AUTOTASK,
    HALOPSA,
    STRIPE
}
