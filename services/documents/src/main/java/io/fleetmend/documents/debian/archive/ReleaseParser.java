package io.fleetmend.documents.debian.archive;

import io.fleetmend.documents.input.BadDocumentException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the paragraph inside of a verified InRelease. */
final class ReleaseParser {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, d MMM uuuu H:mm:ss z", Locale.ROOT);
    private static final Pattern MAJOR_VERSION = Pattern.compile("(\\d{1,3})([.-].*)?");
    private static final Pattern FILE = Pattern.compile(" ([0-9a-f]{64}) +(\\d{1,15}) (\\S{1,500})");
    private static final String SHA256 = "SHA256";

    private final Map<String, String> fields = new HashMap<>();
    private final Map<String, IndexFile> files = new HashMap<>();

    private ReleaseParser() {}

    /** @throws BadDocumentException when it is not the index of a Debian release that we know how to place */
    static ReleaseIndex parse(List<String> lines) throws BadDocumentException {
        ReleaseParser parser = new ReleaseParser();
        parser.read(lines);
        return parser.index();
    }

    private void read(List<String> lines) throws BadDocumentException {
        String field = "";
        for (String line : lines) {
            if (line.startsWith(" ") || line.startsWith("\t")) {
                if (field.equals(SHA256)) {
                    file(line);
                }
            } else if (!line.isEmpty()) {
                int colon = line.indexOf(':');
                if (colon < 1) {
                    throw new BadDocumentException("has the line '%s', which is no field".formatted(line));
                }
                field = line.substring(0, colon);
                if (fields.put(field, line.substring(colon + 1).strip()) != null) {
                    throw new BadDocumentException("has the field '%s' twice".formatted(field));
                }
            }
        }
    }

    private void file(String line) throws BadDocumentException {
        Matcher file = FILE.matcher(line);
        if (!file.matches()) {
            throw new BadDocumentException("SHA256 must list hash, size and path, but has '%s'".formatted(line));
        }
        String path = file.group(3);
        if (path.startsWith("/") || path.contains("..")) {
            throw new BadDocumentException("SHA256 lists '%s', which leaves the suite's folder".formatted(path));
        }
        files.put(path, new IndexFile(path, Long.parseLong(file.group(2)), file.group(1)));
    }

    private ReleaseIndex index() throws BadDocumentException {
        if (!"Debian".equals(field("Origin"))) {
            throw new BadDocumentException("Origin must be Debian, but was '%s'".formatted(field("Origin")));
        }
        Matcher version = MAJOR_VERSION.matcher(field("Version"));
        if (!version.matches()) {
            throw new BadDocumentException(
                    "Version must begin with a release's number, but was '%s'".formatted(field("Version")));
        }
        String validUntil = fields.get("Valid-Until");
        return new ReleaseIndex(
                field("Suite"),
                field("Codename"),
                "debian:" + version.group(1),
                pocket(),
                date("Date", field("Date")),
                validUntil == null ? null : date("Valid-Until", validUntil),
                "yes".equals(fields.get("Acquire-By-Hash")),
                files);
    }

    private String pocket() throws BadDocumentException {
        if ("Debian-Security".equals(fields.get("Label"))) {
            return "security";
        }
        String suite = field("Suite");
        if (suite.endsWith("-updates") && !suite.endsWith("-proposed-updates")) {
            return "updates";
        }
        if (suite.contains("-")) {
            throw new BadDocumentException(
                    "Suite must be a release, its updates or its security updates, but was '%s'".formatted(suite));
        }
        return "main";
    }

    private String field(String name) throws BadDocumentException {
        @Nullable String value = fields.get(name);
        if (value == null || value.isEmpty()) {
            throw new BadDocumentException("must have the field %s".formatted(name));
        }
        return value;
    }

    private static Instant date(String field, String text) throws BadDocumentException {
        try {
            return ZonedDateTime.parse(text, DATE).toInstant();
        } catch (DateTimeException e) {
            throw new BadDocumentException(
                    "%s must be a date such as 'Sat, 21 Nov 2026 00:53:02 UTC', but was '%s'".formatted(field, text),
                    e);
        }
    }
}
