package io.fleetmend.documents.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * What is asked for.
 *
 * @param only names of sources; all where it is empty
 */
record ReportOptions(Path from, boolean json, boolean skipped, Set<String> only, Path keyring, boolean help) {
    static final String HELP = """
            Usage: ./fleetmend ingest report --from DIR [--format table|json] [--skipped] [--only SOURCE]... [--keyring FILE]

            Reads every vendor document in DIR and prints a row for each source: what was read, what was skipped and why,
            how fast, and with how much memory. Nothing is written anywhere.

              --format json   one JSON object per line instead of a table
              --skipped       name each skipped record: file, place and reason
              --only SOURCE   this source only; may be given again
              --keyring FILE  the keys that Debian's indexes must be signed with (those of this machine's apt)
            """;

    private static final Path APT_KEYRING = Path.of("/usr/share/keyrings/debian-archive-keyring.gpg");

    ReportOptions {
        only = Set.copyOf(only);
    }

    /** @throws IllegalArgumentException naming the argument that is wrong */
    static ReportOptions of(List<String> arguments) {
        Path from = null;
        Path keyring = APT_KEYRING;
        boolean json = false;
        boolean skipped = false;
        boolean help = false;
        Set<String> only = new HashSet<>();
        Iterator<String> next = arguments.iterator();
        while (next.hasNext()) {
            String argument = next.next();
            switch (argument) {
                case "--from" -> from = Path.of(value(argument, next));
                case "--format" -> json = isJson(value(argument, next));
                case "--skipped" -> skipped = true;
                case "--only" -> only.add(value(argument, next));
                case "--keyring" -> keyring = Path.of(value(argument, next));
                case "--help", "-h" -> help = true;
                default -> throw new IllegalArgumentException("unknown argument '%s'".formatted(argument));
            }
        }
        if (help) {
            return new ReportOptions(Path.of(""), json, skipped, only, keyring, true);
        }
        if (from == null || !Files.isDirectory(from)) {
            throw new IllegalArgumentException(
                    "--from must name a folder with documents, but was '%s'".formatted(from));
        }
        return new ReportOptions(from, json, skipped, only, keyring, false);
    }

    private static boolean isJson(String format) {
        return switch (format) {
            case "json" -> true;
            case "table" -> false;
            default ->
                throw new IllegalArgumentException("--format must be table or json, but was '%s'".formatted(format));
        };
    }

    private static String value(String argument, Iterator<String> next) {
        if (!next.hasNext()) {
            throw new IllegalArgumentException("%s must be followed by a value".formatted(argument));
        }
        return next.next();
    }
}
