package io.fleetmend.documents.debian.archive;

/**
 * One paragraph of a Packages index.
 *
 * @param sourceVersion the version of the source package; a rebuild without a change of source has another version itself
 */
public record ListedPackage(
        String name,
        String architecture,
        String version,
        String sourcePackage,
        String sourceVersion,
        String sha256,
        long size) {}
