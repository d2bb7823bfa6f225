package io.fleetmend.documents.debian.list;

import io.fleetmend.documents.input.BadDocumentException;
import io.fleetmend.documents.input.BoundedLines;
import io.fleetmend.documents.input.StrictText;
import io.fleetmend.documents.model.Place;
import io.fleetmend.documents.reading.Document;
import io.fleetmend.documents.reading.Quarantine;
import io.fleetmend.documents.reading.Reader;
import io.fleetmend.documents.reading.Sink;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The security tracker's {@code DSA/list} and {@code DLA/list}: a line per advisory, below it indented lines with its vulnerabilities,
 * its fixed packages by release, and notes.
 */
public final class AdvisoryListReader implements Reader {
    private static final int LONGEST_LINE = 1 << 16;

    @Override
    public void read(Document document, Sink sink) throws IOException {
        BoundedLines lines = new BoundedLines(StrictText.utf8(document.content()), LONGEST_LINE);
        @Nullable String head = null;
        List<String> details = new ArrayList<>();
        Place place = document.place();
        String line;
        while ((line = lines.next()) != null) {
            if (line.isBlank()) {
                continue;
            }
            if (Character.isWhitespace(line.charAt(0))) {
                if (head == null) {
                    throw new BadDocumentException("line %d belongs to no advisory".formatted(lines.number()));
                }
                details.add(line.strip());
                continue;
            }
            advisory(head, details, place, sink);
            head = line;
            details.clear();
            place = document.place("line " + lines.number());
        }
        advisory(head, details, place, sink);
    }

    private static void advisory(@Nullable String head, List<String> details, Place place, Sink sink)
            throws IOException {
        if (head != null) {
            Quarantine.record(
                    place,
                    sink,
                    () -> ListedAdvisory.parse(head, List.copyOf(details)).entries(place));
        }
    }
}
