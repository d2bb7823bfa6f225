package io.fleetmend.ingest.debian.archive;

import java.util.Map;
import java.util.Optional;

/** Which release a suite is of, before its index could ever be read: what depends on it must be known to be unknown. */
final class DebianReleases {
    private static final Map<String, String> BY_CODENAME = Map.of(
            "buster", "debian:10",
            "bullseye", "debian:11",
            "bookworm", "debian:12",
            "trixie", "debian:13",
            "forky", "debian:14");

    private DebianReleases() {}

    static Optional<String> ofSuite(String suite) {
        int end = suite.indexOf('-');
        return Optional.ofNullable(BY_CODENAME.get(end < 0 ? suite : suite.substring(0, end)));
    }
}
