package io.fleetmend.match;

import java.util.Map;
import java.util.TreeMap;

/**
 * A release by its name in bulletins and its codename in the archive.
 *
 * @param id {@code debian:12}
 * @param codename {@code bookworm}
 */
record DebianRelease(String id, String codename) {
    private static final Map<String, String> CODENAMES = new TreeMap<>(Map.of(
            "debian:10", "buster",
            "debian:11", "bullseye",
            "debian:12", "bookworm",
            "debian:13", "trixie",
            "debian:14", "forky"));

    /** {@code 12} */
    String number() {
        return id.substring(id.indexOf(':') + 1);
    }

    /** @param name {@code bookworm}, {@code debian:12} or {@code 12} */
    static DebianRelease named(String name) {
        return CODENAMES.entrySet().stream()
                .filter(each -> each.getValue().equals(name)
                        || each.getKey().equals(name)
                        || each.getKey().equals("debian:" + name))
                .map(each -> new DebianRelease(each.getKey(), each.getValue()))
                .findFirst()
                .orElseThrow(
                        () -> new BadMatchException("--release must be one of %s, or such as debian:12, but was '%s'"
                                .formatted(CODENAMES.values(), name)));
    }
}
