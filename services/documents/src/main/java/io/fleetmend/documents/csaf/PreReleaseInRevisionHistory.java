package io.fleetmend.documents.csaf;

/** 6.1.19: revisions have no pre-release part. */
final class PreReleaseInRevisionHistory implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        for (Place revision : document.revisions()) {
            if (!new RevisionNumber(revision.text("number")).preRelease().isEmpty()) {
                failures.add(revision.get("number"), "'%s' has a pre-release part".formatted(revision.text("number")));
            }
        }
    }
}
