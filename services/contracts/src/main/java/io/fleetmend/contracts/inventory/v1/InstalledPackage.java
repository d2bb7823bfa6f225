package io.fleetmend.contracts.inventory.v1;

/**
 * One package that is on the endpoint.
 *
 * @param version exactly as the package manager states it, readable or not
 * @param sourceName the source package it was built from; the binary's own name where none is stated
 * @param sourceVersion the version of that source package
 * @param held the endpoint's owner said that it must stay as it is
 * @param state the package manager's state: {@code installed}, or what an interrupted transaction left behind
 */
public record InstalledPackage(
        String name,
        String architecture,
        String version,
        String sourceName,
        String sourceVersion,
        boolean held,
        PackageState state) {
    /** dpkg's states of a package whose files are there. */
    public enum PackageState {
        INSTALLED,
        UNPACKED,
        HALF_CONFIGURED,
        HALF_INSTALLED,
        TRIGGERS_PENDING
    }
}
