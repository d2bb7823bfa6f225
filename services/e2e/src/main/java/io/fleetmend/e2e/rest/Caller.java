package io.fleetmend.e2e.rest;

/** Somebody who asks. */
public sealed interface Caller {
    /** Logs in with a name and a password. */
    record Person(String username, String password) implements Caller {}

    /** Logs in with a secret of its own. */
    record Program(String clientId, String clientSecret) implements Caller {}

    /** Brings no token. */
    record Nobody() implements Caller {}
}
