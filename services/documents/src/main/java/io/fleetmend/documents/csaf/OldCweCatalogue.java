package io.fleetmend.documents.csaf;

import java.time.Instant;
import java.util.List;

/** 6.2.24: weaknesses are of the catalogue that was the newest when the document was revised. */
final class OldCweCatalogue implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        List<Place> revisions = document.revisionsByDate();
        if (revisions.isEmpty()) {
            return;
        }
        Instant revised = Moments.of(revisions.getLast().text("date"));
        for (Place version : document.all("vulnerabilities[].cwes[].version")) {
            String newest = CweCatalogue.INSTANCE.newestAt(revised);
            if (!version.text().equals(newest)) {
                failures.add(version, "the newest catalogue was '%s'".formatted(newest));
            }
        }
    }
}
