package io.fleetmend.documents.csaf;

import java.util.List;

/** 6.1.16: the version is the number of the newest revision; of a draft without its pre-release part. */
final class LatestDocumentVersion implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        List<Place> revisions = document.revisionsByDate();
        if (revisions.isEmpty()) {
            return;
        }
        boolean draft = document.tracking().text("status").equals("draft");
        Place version = document.tracking().get("version");
        RevisionNumber newest = comparable(revisions.getLast().text("number"), draft);
        if (comparable(version.text(), draft).compareTo(newest) != 0) {
            failures.add(
                    version, "the version is '%s', the newest revision '%s'".formatted(version.text(), newest.text()));
        }
    }

    private static RevisionNumber comparable(String text, boolean draft) {
        RevisionNumber number = new RevisionNumber(text);
        return draft ? number.withoutPreRelease() : number.withoutBuildMetadata();
    }
}
