package io.fleetmend.documents.csaf;

import java.time.Instant;
import java.util.List;

/** 6.2.33: what is disclosed by now was so before the newest revision. */
final class DisclosureAfterRevision implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        List<Place> revisions = document.revisionsByDate();
        for (Place date : document.all("vulnerabilities[].disclosure_date")) {
            Instant disclosed = Moments.of(date.text());
            if (!revisions.isEmpty()
                    && disclosed.isBefore(document.now())
                    && disclosed.isAfter(Moments.of(revisions.getLast().text("date")))) {
                failures.add(date, "'%s' lies after the newest revision".formatted(date.text()));
            }
        }
    }
}
