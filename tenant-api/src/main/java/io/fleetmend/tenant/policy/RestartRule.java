package io.fleetmend.tenant.policy;

/** What may be restarted inside a window: services whose libraries were replaced, the whole machine. */
public record RestartRule(boolean services, boolean machine) {}
