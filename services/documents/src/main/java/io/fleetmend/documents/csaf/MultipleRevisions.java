package io.fleetmend.documents.csaf;

import java.util.HashSet;
import java.util.Set;

/** 6.1.22: a number of a revision occurs once. */
final class MultipleRevisions implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        Set<String> seen = new HashSet<>();
        for (Place revision : document.revisions()) {
            if (!seen.add(revision.text("number"))) {
                failures.add(revision.get("number"), "the number '%s' occurs twice".formatted(revision.text("number")));
            }
        }
    }
}
