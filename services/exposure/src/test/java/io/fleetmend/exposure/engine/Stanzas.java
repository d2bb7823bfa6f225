package io.fleetmend.exposure.engine;

import io.fleetmend.testkit.SharedData;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Reads the stanzas of Debian's control files: package indexes and dpkg's status. */
final class Stanzas {
    private Stanzas() {}

    static List<Map<String, String>> read(String sharedFile) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(SharedData.path(sharedFile))), StandardCharsets.UTF_8))) {
            return parse(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Map<String, String>> parse(BufferedReader lines) throws IOException {
        List<Map<String, String>> stanzas = new ArrayList<>();
        Map<String, String> stanza = new HashMap<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            int colon = line.indexOf(": ");
            if (line.isEmpty() && stanza.containsKey("Package")) {
                stanzas.add(stanza);
                stanza = new HashMap<>();
            } else if (colon > 0 && line.charAt(0) != ' ') {
                stanza.put(line.substring(0, colon), line.substring(colon + 2));
            }
        }
        if (stanza.containsKey("Package")) {
            stanzas.add(stanza);
        }
        return stanzas;
    }

    /** The source package: named with a version in brackets, named without, or not named at all. */
    static String source(Map<String, String> stanza) {
        String source = stanza.getOrDefault("Source", stanza.getOrDefault("Package", ""));
        int bracket = source.indexOf(" (");
        return bracket < 0 ? source : source.substring(0, bracket);
    }

    static String sourceVersion(Map<String, String> stanza) {
        String source = stanza.getOrDefault("Source", "");
        int bracket = source.indexOf(" (");
        return bracket < 0 ? stanza.getOrDefault("Version", "") : source.substring(bracket + 2, source.length() - 1);
    }
}
