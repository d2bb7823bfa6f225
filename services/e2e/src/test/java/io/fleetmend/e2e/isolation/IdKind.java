package io.fleetmend.e2e.isolation;

/** What has a name that others could guess, steal or try. */
enum IdKind {
    PROVIDER,
    CUSTOMER,
    SITE,
    ENDPOINT,
    DEPLOYMENT,
    JOB,
    ATTEMPT,
    EXCEPTION,
    CUSTOM_BULLETIN,
    USERNAME,
    BILLING_CLIENT,
    /** From here on they belong to nobody: everybody may know them. */
    BULLETIN,
    VULNERABILITY,
    SOURCE,
    DAY,
    PERIOD,
    MONTH,
    STATEMENT_LINE,
    PSA_SYSTEM,
    WEBHOOK;

    boolean isUuid() {
        return compareTo(USERNAME) < 0;
    }

    boolean isSomebodys() {
        return compareTo(BULLETIN) < 0;
    }
}
