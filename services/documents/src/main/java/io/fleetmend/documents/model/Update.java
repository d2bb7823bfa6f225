package io.fleetmend.documents.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be installed.
 *
 * @param name {@code KB5004947}, or the package
 * @param version null where the name says which one it is
 * @param sourcePackage what a binary package was built from, with its version; null where not stated
 * @param platform what it is for: {@code Debian:12}, a product of Microsoft; empty where not stated
 * @param architecture null where it is for all or not stated
 * @param bulletin the one that it belongs to; null where not stated
 * @param severity in the vendor's words; null where none is stated
 * @param supersedes names of updates, as the vendor states them: with itself, in circles, and of updates that nobody knows
 * @param supersededBy the same seen from the other end, where the vendor states that one
 */
public record Update(
        String name,
        @Nullable String version,
        @Nullable String sourcePackage,
        String platform,
        @Nullable String architecture,
        @Nullable String bulletin,
        @Nullable String title,
        @Nullable String severity,
        Restart restart,
        @Nullable Instant released,
        List<String> vulnerabilities,
        List<String> supersedes,
        List<String> supersededBy,
        Place place)
        implements Entry {
    public Update {
        Stated.id("an update", name);
        vulnerabilities = List.copyOf(vulnerabilities);
        supersedes = List.copyOf(supersedes);
        supersededBy = List.copyOf(supersededBy);
    }

    /** A version of a package that a bulletin brings. */
    public static Update ofPackage(
            String name,
            String version,
            String platform,
            @Nullable String architecture,
            @Nullable String bulletin,
            List<String> vulnerabilities,
            Place place) {
        return new Update(
                name,
                version,
                null,
                platform,
                architecture,
                bulletin,
                null,
                null,
                Restart.NOT_STATED,
                null,
                vulnerabilities,
                List.of(),
                List.of(),
                place);
    }
}
