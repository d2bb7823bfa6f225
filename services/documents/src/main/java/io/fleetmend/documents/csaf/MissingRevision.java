package io.fleetmend.documents.csaf;

import java.math.BigInteger;
import java.util.List;

/** 6.1.21: the history begins with 0 or 1, and leaves no (major) number out. */
final class MissingRevision implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        List<Place> revisions = document.revisionsByDate();
        BigInteger before = null;
        for (Place revision : revisions) {
            BigInteger major = new RevisionNumber(revision.text("number")).major();
            boolean follows = before == null
                    ? major.compareTo(BigInteger.ONE) <= 0
                    : major.subtract(before).compareTo(BigInteger.ONE) <= 0;
            if (!follows) {
                failures.add(revision.get("number"), "'%s' leaves a number out".formatted(revision.text("number")));
            }
            before = major;
        }
    }
}
