package io.fleetmend.e2e.rest;

import io.fleetmend.standalone.installation.Ports.Listener;

/** A service that answers REST calls. */
public enum Service {
    TENANT_API(Listener.TENANT_API),
    INGEST(Listener.INGEST),
    EXPOSURE(Listener.EXPOSURE),
    SCHEDULER(Listener.SCHEDULER);

    private final Listener listener;

    Service(Listener listener) {
        this.listener = listener;
    }

    public Listener listener() {
        return listener;
    }

    /** As processes, logs and topics call it. */
    public String label() {
        return listener.label();
    }
}
