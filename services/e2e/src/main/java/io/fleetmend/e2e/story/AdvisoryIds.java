package io.fleetmend.e2e.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** The ids of the advisories in an archive of OSV documents, found without the parser that is under test. */
final class AdvisoryIds {
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"((?:DSA|DLA|DTSA)-[^\"]+)\"");

    private AdvisoryIds() {}

    static Set<String> in(Path archive) {
        try (InputStream packed = new GZIPInputStream(Files.newInputStream(archive))) {
            Matcher matcher = ID.matcher(new String(packed.readAllBytes(), StandardCharsets.ISO_8859_1));
            Set<String> ids = new TreeSet<>();
            while (matcher.find()) {
                ids.add(matcher.group(1));
            }
            return ids;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + archive, e);
        }
    }
}
