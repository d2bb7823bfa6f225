package io.fleetmend.documents.debian.osv;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.bulletin.v1.BulletinPublishedV1.Fix;
import io.fleetmend.documents.input.BadDocumentException;
import io.fleetmend.documents.input.Digest;
import io.fleetmend.documents.input.StrictText;
import io.fleetmend.documents.osv.OsvDocument;
import io.fleetmend.versions.DebVersion;
import io.fleetmend.versions.UnreadableVersionException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads OSV records as Debian's converters write them. Other ecosystems in the same record are left out. */
public final class OsvParser {
    private static final Pattern KNOWN_SCHEMA = Pattern.compile("1\\.\\d{1,3}(\\.\\d{1,3})?");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9:._-]{2,100}");
    private static final Pattern CVE = Pattern.compile("CVE-\\d{4}-\\d{4,19}");
    private static final Pattern ECOSYSTEM = Pattern.compile("Debian:\\d{1,3}(\\.\\d{1,3})?");
    private static final Pattern SOURCE_PACKAGE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9+._-]{0,200}");
    private static final int LONGEST_TITLE = 200;

    private OsvParser() {}

    /** @throws BadDocumentException naming what is wrong; nothing of a bad record is used */
    public static DebianAdvisory parse(byte[] content) throws IOException {
        try {
            OsvDocument document =
                    StrictText.json().readValue(StrictText.utf8(new ByteArrayInputStream(content)), OsvDocument.class);
            if (document == null) {
                throw new BadDocumentException("is null and not an OSV record");
            }
            return advisory(document, Digest.of(content));
        } catch (JsonProcessingException e) {
            throw new BadDocumentException("is not an OSV record: " + e.getOriginalMessage(), e);
        } catch (CharacterCodingException e) {
            throw new BadDocumentException("is not UTF-8", e);
        } catch (UnreadableVersionException e) {
            throw new BadDocumentException("names versions that cannot be ordered: " + e.getMessage(), e);
        }
    }

    private static DebianAdvisory advisory(OsvDocument document, String digest) throws BadDocumentException {
        String schema = document.schemaVersion();
        if (schema != null && !KNOWN_SCHEMA.matcher(schema).matches()) {
            throw new BadDocumentException("schema_version must be 1.x, but was '%s'".formatted(schema));
        }
        String id = document.id();
        if (id == null || !ID.matcher(id).matches()) {
            throw new BadDocumentException("id must be one such as DSA-5807-1, but was '%s'".formatted(id));
        }
        Map<Integer, OsvDocument.Affected> affected = debian(document);
        @Nullable Instant released = document.published() != null ? document.published() : document.modified();
        return new DebianAdvisory(
                new BulletinId(id),
                title(document, id),
                Urgency.of(affected.values()),
                released,
                document.modified(),
                vulnerabilities(document, id),
                fixes(affected),
                document.withdrawn() != null,
                digest);
    }

    /** By their place in the document. */
    private static Map<Integer, OsvDocument.Affected> debian(OsvDocument document) {
        Map<Integer, OsvDocument.Affected> debian = new TreeMap<>();
        List<OsvDocument.Affected> all = orEmpty(document.affected());
        for (int i = 0; i < all.size(); i++) {
            OsvDocument.Package named = all.get(i).name();
            if (named != null
                    && named.name() != null
                    && named.ecosystem() != null
                    && ECOSYSTEM.matcher(named.ecosystem()).matches()) {
                debian.put(i, all.get(i));
            }
        }
        return debian;
    }

    private static String title(OsvDocument document, String id) {
        String text = Stream.of(document.summary(), document.details())
                .filter(candidate -> candidate != null && !candidate.isBlank())
                .findFirst()
                .orElse(id);
        String line = text.strip().lines().findFirst().orElse(id);
        return line.length() <= LONGEST_TITLE ? line : line.substring(0, LONGEST_TITLE) + "…";
    }

    /** Advisories name their CVEs as related, newer records as upstream; a record of a CVE is one itself. */
    private static List<String> vulnerabilities(OsvDocument document, String id) {
        TreeSet<String> found = new TreeSet<>();
        Stream.of(List.of(id), orEmpty(document.aliases()), orEmpty(document.upstream()), orEmpty(document.related()))
                .flatMap(Collection::stream)
                .filter(candidate -> candidate != null && CVE.matcher(candidate).matches())
                .forEach(found::add);
        // what is related to a CVE are other vulnerabilities, not itself
        return CVE.matcher(id).matches() ? List.of(id) : List.copyOf(found);
    }

    private static List<Fix> fixes(Map<Integer, OsvDocument.Affected> affected) throws BadDocumentException {
        Map<String, Fix> fixes = new TreeMap<>();
        for (Map.Entry<Integer, OsvDocument.Affected> placed : affected.entrySet()) {
            OsvDocument.Affected entry = placed.getValue();
            OsvDocument.Package named = entry.name();
            if (named == null || named.ecosystem() == null || named.name() == null) {
                continue;
            }
            String release = named.ecosystem().toLowerCase(Locale.ROOT);
            if (!SOURCE_PACKAGE.matcher(named.name()).matches()) {
                throw new BadDocumentException(
                        "package name must be one of Debian, but was '%s'".formatted(named.name()));
            }
            Optional<String> fixed = fixedVersion(entry);
            if (fixed.isPresent()) {
                Fix fix = new Fix(release, named.name(), fixed.get(), "/affected/" + placed.getKey());
                fixes.merge(release + "/" + named.name(), fix, OsvParser::later);
            }
        }
        return new ArrayList<>(fixes.values());
    }

    private static Optional<String> fixedVersion(OsvDocument.Affected entry) {
        List<Map<String, String>> events = orEmpty(entry.ranges()).stream()
                .filter(range -> "ECOSYSTEM".equals(range.type()))
                .flatMap(range -> orEmpty(range.events()).stream())
                .toList();
        return FixedVersion.of(events);
    }

    /** Named twice, the later fix is the one that leaves nothing open. */
    private static Fix later(Fix one, Fix other) {
        return DebVersion.parse(one.fixedVersion()).compareTo(DebVersion.parse(other.fixedVersion())) >= 0
                ? one
                : other;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
