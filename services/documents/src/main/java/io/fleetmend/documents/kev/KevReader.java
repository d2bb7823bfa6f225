package io.fleetmend.documents.kev;

import io.fleetmend.documents.input.BadDocumentException;
import io.fleetmend.documents.input.Csv;
import io.fleetmend.documents.input.StrictText;
import io.fleetmend.documents.model.Place;
import io.fleetmend.documents.model.Vulnerability;
import io.fleetmend.documents.model.Vulnerability.KnownExploited;
import io.fleetmend.documents.reading.Document;
import io.fleetmend.documents.reading.Quarantine;
import io.fleetmend.documents.reading.Reader;
import io.fleetmend.documents.reading.Sink;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/** CISA's catalogue into vulnerabilities. In JSON it says how many entries it has, in CSV it does not. */
public final class KevReader {
    private static final List<String> HEADER = List.of(
            "cveID",
            "vendorProject",
            "product",
            "vulnerabilityName",
            "dateAdded",
            "shortDescription",
            "requiredAction",
            "dueDate",
            "knownRansomwareCampaignUse",
            "notes",
            "cwes");

    private KevReader() {}

    public static Reader json() {
        return (document, sink) -> {
            int[] read = {0};
            KevParser.read(document.content(), (vulnerability, entry) -> {
                Place place = document.place("/vulnerabilities/" + read[0]++);
                sink.record(List.of(entry(
                        vulnerability,
                        new KnownExploited(entry.dateAdded(), entry.dueDate(), entry.ransomware()),
                        place)));
            });
        };
    }

    public static Reader csv() {
        return KevReader::csv;
    }

    private static void csv(Document document, Sink sink) throws IOException {
        Csv csv = new Csv(StrictText.utf8(document.content()));
        List<String> header = csv.next();
        if (!HEADER.equals(header)) {
            throw new BadDocumentException("must have the header %s, but has %s".formatted(HEADER, header));
        }
        List<String> fields;
        while ((fields = csv.next()) != null) {
            List<String> row = fields;
            Place place = document.place("line " + csv.line());
            Quarantine.record(place, sink, () -> List.of(entry(row, place)));
        }
    }

    private static Vulnerability entry(List<String> row, Place place) throws BadDocumentException {
        if (row.size() != HEADER.size() || !row.getFirst().startsWith("CVE-")) {
            throw new BadDocumentException("must have %d fields and a CVE id in the first, but has %d and '%s'"
                    .formatted(HEADER.size(), row.size(), row.getFirst()));
        }
        try {
            return entry(
                    row.getFirst(),
                    new KnownExploited(
                            LocalDate.parse(row.get(4)),
                            LocalDate.parse(row.get(7)),
                            row.get(8).equals("Known")),
                    place);
        } catch (DateTimeException e) {
            throw new BadDocumentException("has an unreadable date: " + e.getMessage(), e);
        }
    }

    private static Vulnerability entry(String id, KnownExploited exploited, Place place) {
        return new Vulnerability(id, List.of(), null, null, null, null, false, List.of(), null, exploited, null, place);
    }
}
