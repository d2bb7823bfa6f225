package io.fleetmend.documents.epss;

import io.fleetmend.documents.input.BoundedLines;
import io.fleetmend.documents.model.Place;
import io.fleetmend.documents.model.Vulnerability;
import io.fleetmend.documents.model.Vulnerability.Prediction;
import io.fleetmend.documents.reading.Document;
import io.fleetmend.documents.reading.Quarantine;
import io.fleetmend.documents.reading.Reader;
import io.fleetmend.documents.reading.Sink;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Scores into vulnerabilities: FIRST's own form, or a year of a collection, whose date stands in the name of its archive. */
public final class EpssReader {
    private static final Pattern DATE_IN_NAME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private EpssReader() {}

    public static Reader official() {
        return (document, sink) -> {
            BoundedLines lines = EpssParser.lines(document.content());
            scores(lines, ',', EpssParser.officialDate(lines), document, sink);
        };
    }

    public static Reader collection() {
        return (document, sink) -> {
            Matcher inName = DATE_IN_NAME.matcher(document.name());
            LocalDate date = inName.find() ? LocalDate.parse(inName.group()) : null;
            scores(EpssParser.lines(document.content()), ';', date, document, sink);
        };
    }

    private static void scores(
            BoundedLines lines, char separator, @Nullable LocalDate date, Document document, Sink sink)
            throws IOException {
        String next;
        while ((next = lines.next()) != null) {
            String line = next;
            if (!line.isEmpty()) {
                Place place = document.place("line " + lines.number());
                Quarantine.record(
                        place,
                        sink,
                        () -> List.of(vulnerability(EpssScore.parse(line, separator, lines.number()), date, place)));
            }
        }
    }

    private static Vulnerability vulnerability(EpssScore score, @Nullable LocalDate date, Place place) {
        return new Vulnerability(
                score.vulnerability(),
                List.of(),
                null,
                null,
                null,
                null,
                false,
                List.of(),
                new Prediction(score.epss(), score.percentile(), date),
                null,
                null,
                place);
    }
}
