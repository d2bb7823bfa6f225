package io.fleetmend.tenant.billing.export;

/** The PSA said no, and so surely did nothing; or it was never asked because it would have. */
class RefusedException extends Exception {
    RefusedException(String message) {
        super(message);
    }
}
