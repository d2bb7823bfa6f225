package io.fleetmend.platform.events;

/** A record that is no event of ours, or one we cannot read; trying again would not help. */
class UnreadableEventException extends Exception {
    UnreadableEventException(String message) {
        super(message);
    }
}
