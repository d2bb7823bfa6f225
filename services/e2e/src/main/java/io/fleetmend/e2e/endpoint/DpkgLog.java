package io.fleetmend.e2e.endpoint;

import io.fleetmend.agent.debian.DebianRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What dpkg itself noted that it did in a root. */
public final class DpkgLog {
    private static final int ACTION = 2;
    private static final int PACKAGE = 3;
    private static final int TO = 5;

    private DpkgLog() {}

    /** How often each package was brought to each version: {@code openssl:amd64 3.0.22}. */
    public static Map<String, Integer> upgrades(DebianRoot debian) {
        Path log = debian.root().file("/var/log/dpkg.log");
        if (!Files.exists(log)) {
            return Map.of();
        }
        Map<String, Integer> upgrades = new TreeMap<>();
        try (Stream<String> lines = Files.lines(log)) {
            lines.map(line -> line.split(" "))
                    .filter(words -> words.length > TO && words[ACTION].equals("upgrade"))
                    .forEach(words -> upgrades.merge(words[PACKAGE] + " " + words[TO], 1, Integer::sum));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + log, e);
        }
        return upgrades;
    }
}
