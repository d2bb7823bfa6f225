package io.fleetmend.documents.osv;

import io.fleetmend.documents.input.BadDocumentException;
import io.fleetmend.documents.model.Bulletin;
import io.fleetmend.documents.model.Entry;
import io.fleetmend.documents.model.Place;
import io.fleetmend.documents.model.ProductStatus;
import io.fleetmend.documents.model.Reference;
import io.fleetmend.documents.model.Times;
import io.fleetmend.documents.model.VulnerabilityIds;
import io.fleetmend.documents.reading.JsonReader;
import io.fleetmend.documents.reading.Reader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One OSV record per document: a bulletin, the versions that mend it, and the CVE itself where the record is one of a CVE. */
public final class OsvReader {
    private static final Pattern KNOWN_SCHEMA = Pattern.compile("1\\.\\d{1,3}(\\.\\d{1,3})?");
    /** AlmaLinux and Rocky say it in the title: {@code Important: gupnp security update}. */
    private static final Pattern SEVERITY_IN_TITLE =
            Pattern.compile("(Critical|Important|Moderate|Low|Unknown|None): .*");

    private OsvReader() {}

    public static Reader reader() {
        return new JsonReader<>(OsvDocument.class, OsvReader::entries);
    }

    private static List<Entry> entries(OsvDocument record, Place place) throws BadDocumentException {
        if (record.schemaVersion() != null
                && !KNOWN_SCHEMA.matcher(record.schemaVersion()).matches()) {
            throw new BadDocumentException(
                    "schema_version must be 1.x, but was '%s'".formatted(record.schemaVersion()));
        }
        if (record.id() == null) {
            throw new BadDocumentException("must have an id");
        }
        String id = record.id();
        List<String> vulnerabilities = vulnerabilities(record, id);
        List<Entry> entries = new ArrayList<>();
        entries.add(bulletin(record, id, vulnerabilities, place));
        OsvAffected affected = new OsvAffected(id, vulnerabilities, place);
        orEmpty(record.affected()).forEach(one -> entries.addAll(affected.updates(one)));
        OsvScores.vulnerability(record, id, place).ifPresent(entries::add);
        return entries;
    }

    private static Bulletin bulletin(OsvDocument record, String id, List<String> vulnerabilities, Place place) {
        Instant released = record.published() != null ? record.published() : record.modified();
        return new Bulletin(
                id,
                null,
                title(record, id),
                new Bulletin.Dates(Times.checked(released), Times.checked(record.modified())),
                severity(record),
                record.withdrawn() != null,
                vulnerabilities,
                List.of(new ProductStatus(
                        ProductStatus.Status.KNOWN_AFFECTED,
                        null,
                        orEmpty(record.affected()).stream()
                                .map(OsvAffected::product)
                                .distinct()
                                .toList())),
                List.of(),
                orEmpty(record.references()).stream()
                        .filter(reference -> reference.url() != null)
                        .map(reference -> new Reference(reference.type(), String.valueOf(reference.url())))
                        .toList(),
                place);
    }

    private static String title(OsvDocument record, String id) {
        return Stream.of(record.summary(), record.details())
                .filter(text -> text != null && !text.isBlank())
                .map(text -> text.strip().lines().findFirst().orElse(id))
                .findFirst()
                .orElse(id);
    }

    private static @Nullable String severity(OsvDocument record) {
        for (OsvDocument.Affected affected : orEmpty(record.affected())) {
            OsvDocument.Specific specific = affected.specific();
            if (specific != null && specific.urgency() != null) {
                return specific.urgency();
            }
        }
        String title = record.summary() == null ? "" : record.summary();
        return SEVERITY_IN_TITLE.matcher(title).matches() ? title.substring(0, title.indexOf(':')) : null;
    }

    /** Advisories name their CVEs as related, newer records as upstream; a record of a CVE is about that one. */
    private static List<String> vulnerabilities(OsvDocument record, String id) {
        if (id.startsWith("CVE-")) {
            return List.of(id);
        }
        TreeSet<String> found = new TreeSet<>();
        Stream.of(record.aliases(), record.upstream(), record.related())
                .flatMap(ids -> orEmpty(ids).stream())
                .map(VulnerabilityIds::of)
                .filter(one -> one.startsWith("CVE-"))
                .forEach(found::add);
        return List.copyOf(found);
    }

    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
