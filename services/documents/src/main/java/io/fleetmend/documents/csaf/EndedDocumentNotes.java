package io.fleetmend.documents.csaf;

/** 6.1.27.14: what is withdrawn or superseded has a description. */
final class EndedDocumentNotes implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        if (document.hasCategory(Profiles.ENDED)
                && !document.root().texts("document.notes[].category").contains("description")) {
            failures.add(document.document().get("notes"), "a note of description is expected");
        }
    }
}
