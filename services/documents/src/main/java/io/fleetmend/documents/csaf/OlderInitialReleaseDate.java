package io.fleetmend.documents.csaf;

import java.util.List;

/** 6.2.5: the first release is not older than the oldest revision. */
final class OlderInitialReleaseDate implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        Place initial = document.tracking().get("initial_release_date");
        List<Place> revisions = document.revisionsByDate();
        if (!revisions.isEmpty()
                && Moments.of(initial.text())
                        .isBefore(Moments.of(revisions.getFirst().text("date")))) {
            failures.add(initial, "'%s' is older than the oldest revision".formatted(initial.text()));
        }
    }
}
