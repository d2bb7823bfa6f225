package io.fleetmend.exposure.engine;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A bulletin at its newest revision, as far as the engine needs it.
 *
 * @param firstSeenAt when we first read it
 * @param feed the source it was read from
 * @param sourceFixes installed source versions below are affected
 * @param binaryFixes installed binary versions below are affected: for updates that no advisory names, rebuilds included
 */
public record BulletinFacts(
        BulletinId id,
        String title,
        Severity severity,
        Instant releasedAt,
        Instant firstSeenAt,
        String feed,
        List<String> vulnerabilities,
        List<SourceFix> sourceFixes,
        List<BinaryFix> binaryFixes) {
    public BulletinFacts {
        vulnerabilities = List.copyOf(vulnerabilities);
        sourceFixes = List.copyOf(sourceFixes);
        binaryFixes = List.copyOf(binaryFixes);
    }

    /** Where nobody says when it was first read: when it was released. */
    public BulletinFacts(
            BulletinId id,
            String title,
            Severity severity,
            Instant releasedAt,
            String feed,
            List<String> vulnerabilities,
            List<SourceFix> sourceFixes,
            List<BinaryFix> binaryFixes) {
        this(id, title, severity, releasedAt, releasedAt, feed, vulnerabilities, sourceFixes, binaryFixes);
    }

    /** The first fixed version of a source package in a release. */
    public record SourceFix(String release, String sourcePackage, String fixedVersion) {
        /** No version: dpkg cannot read it, as it cannot read what nobody says. */
        public static final String NOBODY_SAYS = "<taken back>";

        /** Below a version that was named once, and is not any more. */
        public static SourceFix takenBack(String release, String sourcePackage) {
            return new SourceFix(release, sourcePackage, NOBODY_SAYS);
        }
    }

    /**
     * The first fixed versions of the binary packages of a source package in a release.
     *
     * @param fixedVersions by name and architecture
     */
    public record BinaryFix(String release, String sourcePackage, Map<Binary, String> fixedVersions) {
        public BinaryFix {
            fixedVersions = Map.copyOf(fixedVersions);
        }
    }

    /** A binary package of an architecture, {@code all} included. */
    public record Binary(String name, String architecture) {}
}
