package io.fleetmend.match;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code /lib/apk/db/installed} of Alpine: a paragraph per package, a letter and a colon before each field (apk-package(5)). */
final class ApkInstalled {
    private static final Pattern FIELD = Pattern.compile("[A-Za-z]:\\S.*");
    /** However lines end. */
    private static final Pattern PARAGRAPHS = Pattern.compile("\n\\s*\n");
    /** Since 3.17 the release is a package; its version is that of the release. */
    private static final Pattern RELEASE = Pattern.compile("\\d+\\.\\d+\\..*");

    private ApkInstalled() {}

    static boolean isLine(String line) {
        return FIELD.matcher(line).matches();
    }

    static Inventory read(byte[] content) {
        List<Installed> packages = new ArrayList<>();
        List<String> doubts = new ArrayList<>();
        String release = null;
        for (String paragraph : PARAGRAPHS.split(new String(content, StandardCharsets.UTF_8))) {
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
            } else if (!paragraph.isBlank()) {
                doubts.add("a paragraph of apk's database must have P: and V:, but one has neither or one of them: '%s'"
                        .formatted(paragraph.strip().lines().findFirst().orElse("")));
            }
        }
        return new Inventory(release, Set.of("apk"), packages, doubts);
    }

    private static @Nullable String release(String version) {
        return RELEASE.matcher(version).matches() ? Release.id("alpine", version) : null;
    }
}
