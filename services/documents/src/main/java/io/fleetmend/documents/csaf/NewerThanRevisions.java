package io.fleetmend.documents.csaf;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Dates of what is released do not lie after its newest revision. */
record NewerThanRevisions(boolean clearOnly, List<String> paths) implements CsafTest {
    NewerThanRevisions(boolean clearOnly, String... paths) {
        this(clearOnly, List.of(paths));
    }

    @Override
    public void run(CsafDocument document, Failures failures) {
        Optional<Instant> newest = document.revisions().stream()
                .map(revision -> Moments.of(revision.text("date")))
                .max(Comparator.naturalOrder());
        if (newest.isEmpty()
                || !document.isReleased()
                || (clearOnly && !document.tlp().equals("CLEAR"))) {
            return;
        }
        for (String path : paths) {
            for (Place date : document.all(path)) {
                if (Moments.of(date.text()).isAfter(newest.get())) {
                    failures.add(date, "'%s' lies after the newest revision".formatted(date.text()));
                }
            }
        }
    }
}
