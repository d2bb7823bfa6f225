package io.fleetmend.tenant.proxy;

/** There is no connection to a service, so it has not heard the question. */
final class UnreachableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreachableException(Throwable cause) {
        super("a service cannot be reached", cause);
    }
}
