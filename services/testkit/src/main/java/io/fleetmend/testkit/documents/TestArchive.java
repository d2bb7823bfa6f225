package io.fleetmend.testkit.documents;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/** An archive in apt's layout, signed by a key of the test; each suite can be published again and again. */
public final class TestArchive {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Path folder;
    private final TestKey key;

    public TestArchive(Path folder, TestKey key) {
        this.folder = folder;
        this.key = key;
    }

    public String url() {
        return folder.toUri().toString();
    }

    public Path keyring() {
        return Samples.file(folder, "archive.gpg", key.keyring());
    }

    /** Writes the suite's index; {@code packages} is the text of its Packages file. */
    public void publish(String suite, Instant date, String packages) {
        publish(suite, date, packages, Map.of());
    }

    /** @param fields replace those that the suite would have; an empty value leaves the field out */
    public void publish(String suite, Instant date, String packages, Map<String, String> fields) {
        Samples.file(
                folder,
                "dists/%s/main/binary-amd64/Packages.gz".formatted(suite),
                Samples.gzip(Samples.utf8(packages)));
        Samples.file(
                folder, "dists/%s/InRelease".formatted(suite), key.clearSign(release(suite, date, packages, fields)));
    }

    public static String release(String suite, Instant date, String packages, Map<String, String> fields) {
        boolean security = suite.endsWith("-security");
        Map<String, String> all = new HashMap<>(Map.of(
                "Origin",
                "Debian",
                "Label",
                security ? "Debian-Security" : "Debian",
                "Suite",
                suite.replace("bookworm", "oldstable"),
                "Version",
                suite.endsWith("-updates") ? "12-updates" : "12.15",
                "Codename",
                suite,
                "Date",
                DATE.format(date)));
        if (security) {
            all.put("Valid-Until", DATE.format(date.plusSeconds(7 * 24 * 3600)));
        }
        all.putAll(fields);
        StringBuilder text = new StringBuilder();
        all.forEach((name, value) -> text.append(value.isEmpty() ? "" : name + ": " + value + "\n"));
        byte[] content = Samples.utf8(packages);
        text.append("SHA256:\n %s %8d main/binary-amd64/Packages\n".formatted(sha256(content), content.length));
        return text.toString();
    }

    /** A paragraph of a Packages file. */
    public static String listed(String name, String version, String source) {
        return """
                Package: %s
                Version: %s
                Architecture: amd64
                %sSize: 1000
                SHA256: %s

                """.formatted(
                        name,
                        version,
                        source.isEmpty() ? "" : "Source: " + source + "\n",
                        sha256(Samples.utf8(name + version)));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
