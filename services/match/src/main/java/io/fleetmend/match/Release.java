package io.fleetmend.match;

import io.fleetmend.versions.scheme.Distributions;
import io.fleetmend.versions.scheme.VersionScheme;
import io.fleetmend.versions.scheme.VersionSchemes;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A release by its name in bulletins and its codename in the archive.
 *
 * @param distribution {@code ID} of os-release
 * @param number {@code 12}
 * @param codename {@code bookworm}; the number where it has none
 */
record Release(String distribution, String number, String codename) {
    private static final Map<String, String> CODENAMES = new TreeMap<>(Map.ofEntries(
            Map.entry("buster", "debian:10"),
            Map.entry("bullseye", "debian:11"),
            Map.entry("bookworm", "debian:12"),
            Map.entry("trixie", "debian:13"),
            Map.entry("forky", "debian:14"),
            Map.entry("trusty", "ubuntu:14.04"),
            Map.entry("xenial", "ubuntu:16.04"),
            Map.entry("bionic", "ubuntu:18.04"),
            Map.entry("focal", "ubuntu:20.04"),
            Map.entry("jammy", "ubuntu:22.04"),
            Map.entry("mantic", "ubuntu:23.10"),
            Map.entry("noble", "ubuntu:24.04")));
    private static final Set<String> BY_MINOR = Set.of("alpine", "ubuntu", "sles", "opensuse-leap");

    /** {@code rhel} in version 9.6 is {@code rhel:9}, {@code alpine} in version 3.17.2 {@code alpine:3.17}. */
    static String id(String distribution, String version) {
        String[] parts = version.split("\\.");
        boolean byMinor = BY_MINOR.contains(distribution) && parts.length > 1;
        return distribution + ":" + parts[0] + (byMinor ? "." + parts[1] : "");
    }

    /** {@code debian:12} */
    String id() {
        return distribution + ":" + number;
    }

    boolean isOf(String other) {
        return distribution.equals(other);
    }

    boolean isRpm() {
        return order().equals("rpm");
    }

    /** The type of its packages in package URLs, and of their order. */
    String order() {
        return Distributions.packages(distribution).orElseThrow();
    }

    VersionScheme scheme() {
        return VersionSchemes.find(order()).orElseThrow();
    }

    /** @param name {@code bookworm}, {@code debian:12}, {@code 12} for Debian, {@code alpine:3.16} */
    static Release named(String name) {
        String id = CODENAMES.getOrDefault(name, name.matches("\\d+") ? "debian:" + name : name);
        int colon = id.indexOf(':');
        String distribution = colon < 0 ? "" : id.substring(0, colon);
        boolean known =
                distribution.equals("debian") || Vendor.all().stream().anyMatch(each -> each.isOf(distribution));
        if (!known || colon + 1 == id.length()) {
            throw new BadMatchException(
                    "--release must be one of %s, or such as debian:12, rhel:9, almalinux:8, rocky:9, amzn:2023, sles:15.6 and alpine:3.16, but was '%s'"
                            .formatted(CODENAMES.keySet(), name));
        }
        String number = id.substring(colon + 1);
        String codename = CODENAMES.entrySet().stream()
                .filter(each -> each.getValue().equals(id))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(number);
        return new Release(distribution, number, codename);
    }
}
