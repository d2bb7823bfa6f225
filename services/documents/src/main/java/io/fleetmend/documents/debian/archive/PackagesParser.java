package io.fleetmend.documents.debian.archive;

import io.fleetmend.documents.input.BadDocumentException;
import io.fleetmend.documents.input.BoundedLines;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a Packages index, one paragraph after the other. */
public final class PackagesParser {
    private static final int LONGEST_LINE = 1 << 20;
    private static final Set<String> FIELDS = Set.of("Package", "Version", "Architecture", "Source", "SHA256", "Size");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9+._-]{0,200}");
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9.+:~_-]{1,200}");
    /** {@code glibc}, or {@code glibc (2.36-9)} where the versions differ. */
    private static final Pattern SOURCE = Pattern.compile("(\\S+)(?: \\((\\S+)\\))?");

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern SIZE = Pattern.compile("\\d{1,15}");

    private final BoundedLines lines;
    private final Map<String, String> fields = new HashMap<>();

    private PackagesParser(InputStream in) {
        // every field that is used is ASCII and checked; descriptions may be in anything
        lines = new BoundedLines(new InputStreamReader(in, StandardCharsets.ISO_8859_1), LONGEST_LINE);
    }

    /** Takes one package after the other. */
    @FunctionalInterface
    public interface Visitor {
        void visit(ListedPackage listed) throws IOException;
    }

    public static void read(InputStream in, Visitor visitor) throws IOException {
        new PackagesParser(in).read(visitor);
    }

    private void read(Visitor visitor) throws IOException {
        String line;
        while ((line = lines.next()) != null) {
            if (line.isEmpty()) {
                paragraph(visitor);
            } else if (line.charAt(0) != ' ' && line.charAt(0) != '\t') {
                field(line);
            }
        }
        paragraph(visitor);
    }

    private void field(String line) throws BadDocumentException {
        int colon = line.indexOf(':');
        if (colon < 1) {
            throw new BadDocumentException("line %d must be a field, but was '%s'".formatted(lines.number(), line));
        }
        String name = line.substring(0, colon);
        if (FIELDS.contains(name) && fields.put(name, line.substring(colon + 1).strip()) != null) {
            throw new BadDocumentException("line %d has the field %s again".formatted(lines.number(), name));
        }
    }

    private void paragraph(Visitor visitor) throws IOException {
        if (fields.isEmpty()) {
            return;
        }
        String name = required("Package", NAME);
        String version = required("Version", VERSION);
        Matcher source = SOURCE.matcher(fields.getOrDefault("Source", name));
        if (!source.matches() || !NAME.matcher(source.group(1)).matches()) {
            throw new BadDocumentException(
                    "package %s names the source '%s', which is none".formatted(name, fields.get("Source")));
        }
        visitor.visit(new ListedPackage(
                name,
                required("Architecture", NAME),
                version,
                source.group(1),
                source.group(2) == null ? version : source.group(2),
                required("SHA256", HASH),
                Long.parseLong(required("Size", SIZE))));
        fields.clear();
    }

    private String required(String field, Pattern expected) throws BadDocumentException {
        String value = fields.getOrDefault(field, "");
        if (!expected.matcher(value).matches()) {
            throw new BadDocumentException(
                    "the paragraph that ends in line %d has the %s '%s'".formatted(lines.number(), field, value));
        }
        return value;
    }
}
