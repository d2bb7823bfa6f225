package io.fleetmend.agent.inventory;

import io.fleetmend.agent.root.Root;
import io.fleetmend.contracts.inventory.v1.InstalledPackage;
import io.fleetmend.contracts.inventory.v1.OperatingSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code /etc/os-release} (os-release(5)); the file in {@code /usr/lib} is the vendor's. */
final class OsRelease {
    private OsRelease() {}

    static OperatingSystem read(Root root, List<InstalledPackage> packages) {
        Path own = root.file("/etc/os-release");
        // inside another root the usual link is relative, but an absolute one would lead out of it
        Path file = Files.exists(own) && !Files.isSymbolicLink(own) ? own : root.file("/usr/lib/os-release");
        Map<String, String> values = new HashMap<>();
        try {
            for (String line : Files.readAllLines(file)) {
                int equals = line.indexOf('=');
                if (equals > 0 && line.charAt(0) != '#') {
                    values.put(line.substring(0, equals), unquoted(line.substring(equals + 1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        String id = values.getOrDefault("ID", "linux");
        return new OperatingSystem(
                id,
                values.getOrDefault("VERSION_ID", ""),
                values.getOrDefault("PRETTY_NAME", id),
                architecture(packages));
    }

    private static String unquoted(String value) {
        String text = value.strip();
        boolean quoted = text.length() >= 2 && (text.charAt(0) == '"' || text.charAt(0) == '\'');
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    /** dpkg itself is always of the native architecture. */
    private static String architecture(List<InstalledPackage> packages) {
        return packages.stream()
                .filter(installed -> installed.name().equals("dpkg"))
                .map(InstalledPackage::architecture)
                .findFirst()
                .orElse("");
    }
}
