package io.fleetmend.documents.csaf;

/** 6.2.4: revisions have no build metadata. */
final class BuildMetadataInRevisionHistory implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        for (Place revision : document.revisions()) {
            if (new RevisionNumber(revision.text("number")).hasBuildMetadata()) {
                failures.add(revision.get("number"), "'%s' has build metadata".formatted(revision.text("number")));
            }
        }
    }
}
