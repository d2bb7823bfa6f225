package io.fleetmend.match;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code /lib/apk/db/installed} of Alpine: a paragraph per package, a letter and a colon before each field (apk-package(5)). */
final class ApkInstalled {
    private static final Pattern FIELD = Pattern.compile("[A-Za-z]:\\S.*");
    /** Since 3.17 the release is a package; its version is that of the release. */
    private static final Pattern RELEASE = Pattern.compile("(\\d+\\.\\d+)\\..*");

    private ApkInstalled() {}

    static boolean isLine(String line) {
        return FIELD.matcher(line).matches();
    }

    static Inventory read(byte[] content) {
        List<Installed> packages = new ArrayList<>();
        String release = null;
        for (String paragraph : new String(content, StandardCharsets.UTF_8).split("\n\n")) {
            Map<String, String> fields = new HashMap<>();
            paragraph
                    .lines()
                    .filter(line -> line.length() > 1 && line.charAt(1) == ':')
                    .forEach(line -> fields.putIfAbsent(line.substring(0, 1), line.substring(2)));
            String name = fields.get("P");
            String version = fields.get("V");
            if (name != null && version != null) {
                packages.add(Installed.of(name, fields.getOrDefault("A", ""), version, fields.get("o"), null, null));
                release = name.equals("alpine-release") ? release(version) : release;
            }
        }
        return new Inventory(release, packages, List.of());
    }

    private static @Nullable String release(String version) {
        Matcher parts = RELEASE.matcher(version);
        return parts.matches() ? "alpine:" + parts.group(1) : null;
    }
}
