package io.fleetmend.tenant.policy;

/** A value that is in force, and where it comes from. */
public record Effective<T>(T value, Origin inheritedFrom) {}
