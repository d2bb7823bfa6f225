package io.fleetmend.contracts.finding.v1;

/**
 * A package and the version that it must have at least.
 *
 * @param installed what is there now
 * @param target what the package manager will install: the newest that any of the release's pockets offers
 */
public record PackageTarget(String name, String architecture, String installed, String target) {}
