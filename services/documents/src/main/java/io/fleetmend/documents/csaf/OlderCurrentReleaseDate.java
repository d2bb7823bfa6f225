package io.fleetmend.documents.csaf;

import java.util.List;

/** 6.2.6: the current release is not older than the newest revision. */
final class OlderCurrentReleaseDate implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        Place current = document.tracking().get("current_release_date");
        List<Place> revisions = document.revisionsByDate();
        if (!revisions.isEmpty()
                && Moments.of(current.text())
                        .isBefore(Moments.of(revisions.getLast().text("date")))) {
            failures.add(current, "'%s' is older than the newest revision".formatted(current.text()));
        }
    }
}
