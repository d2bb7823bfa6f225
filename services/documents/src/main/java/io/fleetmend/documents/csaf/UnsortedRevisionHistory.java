package io.fleetmend.documents.csaf;

import java.util.List;

/** 6.1.14: revisions in the order of their dates have rising numbers. */
final class UnsortedRevisionHistory implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        List<Place> revisions = document.revisionsByDate();
        for (int i = 1; i < revisions.size(); i++) {
            RevisionNumber before = new RevisionNumber(revisions.get(i - 1).text("number"));
            RevisionNumber number = new RevisionNumber(revisions.get(i).text("number"));
            if (before.compareTo(number) > 0) {
                failures.add(
                        revisions.get(i).get("number"),
                        "the number '%s' follows '%s'".formatted(number.text(), before.text()));
            }
        }
    }
}
