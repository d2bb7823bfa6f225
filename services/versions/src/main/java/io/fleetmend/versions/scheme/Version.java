package io.fleetmend.versions.scheme;

/**
 * A version in the order of its ecosystem, read once for many comparisons; {@link #toString()} is the text as given. Those of different
 * ecosystems have no order: comparing them throws {@link ClassCastException}.
 */
public interface Version extends Comparable<Version> {}
