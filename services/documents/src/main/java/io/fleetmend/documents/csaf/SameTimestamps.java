package io.fleetmend.documents.csaf;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** 6.2.21: revisions have different dates. */
final class SameTimestamps implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        Set<Instant> seen = new HashSet<>();
        for (Place revision : document.revisions()) {
            if (!seen.add(Moments.of(revision.text("date")))) {
                failures.add(revision.get("date"), "another revision has this date");
            }
        }
    }
}
