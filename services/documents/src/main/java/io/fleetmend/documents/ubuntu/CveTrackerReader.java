package io.fleetmend.documents.ubuntu;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fleetmend.documents.input.BadDocumentException;
import io.fleetmend.documents.model.Bulletin;
import io.fleetmend.documents.model.Entry;
import io.fleetmend.documents.model.Place;
import io.fleetmend.documents.model.Reference;
import io.fleetmend.documents.model.Remediation;
import io.fleetmend.documents.model.Restart;
import io.fleetmend.documents.model.Times;
import io.fleetmend.documents.model.Vulnerability;
import io.fleetmend.documents.model.Vulnerability.Score;
import io.fleetmend.documents.reading.JsonReader;
import io.fleetmend.documents.reading.Reader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Entries of Ubuntu's CVE tracker as JSON, one vulnerability per document with the state of every package in every release. */
public final class CveTrackerReader {
    /** {@code CVSS:3.1/AV:L/… [7.8 HIGH]} */
    private static final Pattern SCORE = Pattern.compile("\\s*(\\S+)(?:\\s+\\[(\\d+(?:\\.\\d+)?).*])?\\s*");

    private CveTrackerReader() {}

    public static Reader reader() {
        return new JsonReader<>(Tracked.class, CveTrackerReader::entries);
    }

    record Tracked(
            @Nullable String candidate,
            @Nullable String description,
            @Nullable String priority,
            @JsonProperty("public_date") @Nullable String published,
            @Nullable String mitigation,
            @Nullable List<String> references,
            @Nullable Map<String, String> cvss,
            @Nullable Map<String, Map<String, PackageState>> packages) {}

    private static List<Entry> entries(Tracked tracked, Place place) throws BadDocumentException {
        if (tracked.candidate == null || tracked.packages == null) {
            throw new BadDocumentException("must have candidate and packages");
        }
        String id = tracked.candidate;
        Instant published = published(tracked.published);
        List<Entry> entries = new ArrayList<>();
        entries.add(new Bulletin(
                id,
                null,
                title(tracked, id),
                new Bulletin.Dates(published, null),
                "untriaged".equals(tracked.priority) ? null : tracked.priority,
                false,
                List.of(id),
                PackageState.statuses(tracked.packages),
                mitigation(tracked.mitigation),
                tracked.references == null
                        ? List.of()
                        : tracked.references.stream()
                                .map(url -> new Reference(null, url))
                                .toList(),
                place));
        entries.addAll(PackageState.updates(id, tracked.packages, place));
        entries.add(new Vulnerability(
                id,
                List.of(),
                null,
                tracked.priority,
                published,
                null,
                false,
                scores(tracked.cvss),
                null,
                null,
                null,
                place));
        return entries;
    }

    private static @Nullable Instant published(@Nullable String stated) {
        return "unknown".equals(stated) ? null : Times.of(stated);
    }

    private static String title(Tracked tracked, String id) {
        return tracked.description == null || tracked.description.isBlank()
                ? id
                : tracked.description.strip().lines().findFirst().orElse(id);
    }

    private static List<Remediation> mitigation(@Nullable String text) {
        return text == null || text.isBlank()
                ? List.of()
                : List.of(new Remediation(Remediation.Category.MITIGATION, text, null, Restart.NOT_STATED, List.of()));
    }

    private static List<Score> scores(@Nullable Map<String, String> cvss) {
        List<Score> scores = new ArrayList<>();
        if (cvss != null) {
            cvss.forEach((source, stated) -> {
                Matcher parts = SCORE.matcher(stated);
                if (parts.matches()) {
                    scores.add(Score.of(parts.group(1), parts.group(2), source));
                }
            });
        }
        return scores;
    }
}
