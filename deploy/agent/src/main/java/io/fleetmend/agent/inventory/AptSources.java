package io.fleetmend.agent.inventory;

import io.fleetmend.agent.root.Root;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads which sources apt is told to use (sources.list(5)), in both of its formats. */
public final class AptSources {
    private static final Pattern ONE_LINE =
            Pattern.compile("deb\\s+(?:\\[([^\\]]*)\\]\\s+)?(\\S+)\\s+(\\S+)(?:\\s+.*)?");

    private AptSources() {}

    /** @param options as the line or paragraph states them, names in lower case */
    public record Source(Path file, String uri, String suite, Map<String, String> options) {
        /** The owner switched authentication off for this source: what it offers is nobody's word. */
        public boolean unauthenticated() {
            return is("trusted", "yes") || is("allow-insecure", "yes");
        }

        /** The owner switched the freeze protection off for this source. */
        public boolean validityUnchecked() {
            return is("check-valid-until", "no") || is("check-date", "no");
        }

        private boolean is(String option, String value) {
            String stated = options.getOrDefault(option, "").toLowerCase(Locale.ROOT);
            String other = value.equals("yes") ? "true" : "false";
            return stated.equals(value) || stated.equals(other);
        }
    }

    public static List<Source> read(Root root) {
        List<Source> sources = new ArrayList<>();
        Path main = root.file("/etc/apt/sources.list");
        if (Files.isRegularFile(main)) {
            oneLine(main, sources);
        }
        Path parts = root.file("/etc/apt/sources.list.d");
        if (!Files.isDirectory(parts)) {
            return sources;
        }
        try (Stream<Path> files = Files.list(parts)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".list")) {
                    oneLine(file, sources);
                } else if (name.endsWith(".sources")) {
                    deb822(file, sources);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + parts, e);
        }
        return sources;
    }

    private static void oneLine(Path file, List<Source> sources) {
        for (String line : text(file).split("\n")) {
            Matcher matcher = ONE_LINE.matcher(line.replaceFirst("#.*", "").strip());
            if (matcher.matches()) {
                String options =
                        matcher.group(1) == null ? "" : matcher.group(1).strip();
                Map<String, String> byName = new HashMap<>();
                for (String option : options.split("\\s+")) {
                    String[] pair = option.split("=", 2);
                    if (pair.length == 2) {
                        byName.put(pair[0].toLowerCase(Locale.ROOT), pair[1]);
                    }
                }
                sources.add(new Source(file, matcher.group(2), matcher.group(3), byName));
            }
        }
    }

    private static void deb822(Path file, List<Source> sources) {
        DebControl.paragraphs(
                new ByteArrayInputStream(text(file).getBytes(StandardCharsets.UTF_8)), field -> true, paragraph -> {
                    String enabled = paragraph.field("Enabled").orElse("yes").toLowerCase(Locale.ROOT);
                    boolean binary = words(paragraph, "Types").contains("deb");
                    if (binary && !enabled.equals("no") && !enabled.equals("false")) {
                        for (String uri : words(paragraph, "URIs")) {
                            for (String suite : words(paragraph, "Suites")) {
                                sources.add(new Source(file, uri, suite, paragraph.fields()));
                            }
                        }
                    }
                });
    }

    private static List<String> words(DebControl.Paragraph paragraph, String field) {
        return Arrays.stream(paragraph.field(field).orElse("").split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
