package io.fleetmend.e2e.isolation;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What people send instead of what was asked for, already encoded. */
final class Malformed {
    private static final int LONG = 1500;

    private Malformed() {}

    /** @param real an id that exists; its other spellings must not open what it opens */
    static List<String> ids(String real) {
        return Stream.of(
                        "not-an-id",
                        "0",
                        "-1",
                        "null",
                        "%2a",
                        "%00",
                        "%7b%7d",
                        "%27%20or%20%271%27%3d%271",
                        "..%2f..",
                        "%F0%9F%90%A6",
                        "x".repeat(LONG),
                        real.toUpperCase(Locale.ROOT) + "%20",
                        "%20" + real,
                        real + "%00",
                        real.replace("-", ""),
                        "%7b" + real + "%7d",
                        "0198c0de-0000-7000-8000-00000000000g",
                        "1-1-1-1-1")
                .filter(spelling -> !spelling.equals(real))
                .toList();
    }

    static List<String> texts() {
        return List.of(
                "%00", "%27%22%3c%7b%25s", "%27%20or%201%3d1%20--", "-1", "99999999999999999999", "x".repeat(LONG), "");
    }

    /** The key in a target's cursor; empty where there is none that can be read. */
    static String decodedCursor(String target) {
        int at = target.indexOf("cursor=");
        String cursor = at < 0 ? "" : target.substring(at + "cursor=".length()).replaceFirst("&.*", "");
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** Where a page of the victim's could begin. */
    static List<String> cursors(Belongings victim) {
        return Stream.concat(
                        victim.ids().values().stream(),
                        Stream.of("\u0000", "0", "2026-01-01T00:00:00Z|" + victim.id(IdKind.ENDPOINT), "' or '1'='1"))
                .map(key ->
                        Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }
}
