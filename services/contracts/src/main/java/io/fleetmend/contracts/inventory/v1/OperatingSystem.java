package io.fleetmend.contracts.inventory.v1;

/**
 * What {@code /etc/os-release} says.
 *
 * @param distribution {@code ID}, such as {@code debian}
 * @param versionId {@code VERSION_ID}, such as {@code 12}; empty where the vendor states none
 * @param prettyName {@code PRETTY_NAME}, for people
 * @param architecture of the package manager, such as {@code amd64}
 */
public record OperatingSystem(String distribution, String versionId, String prettyName, String architecture) {
    /** How releases are named in bulletins and updates: {@code debian:12}. */
    public String release() {
        return distribution + ":" + versionId;
    }
}
