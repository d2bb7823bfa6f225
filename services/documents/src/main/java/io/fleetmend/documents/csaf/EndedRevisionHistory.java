package io.fleetmend.documents.csaf;

/** 6.1.27.16: what is withdrawn or superseded has been revised. */
final class EndedRevisionHistory implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        Place history = document.tracking().get("revision_history");
        if (document.hasCategory(Profiles.ENDED) && history.items().size() < 2) {
            failures.add(history, "at least two revisions are expected");
        }
    }
}
