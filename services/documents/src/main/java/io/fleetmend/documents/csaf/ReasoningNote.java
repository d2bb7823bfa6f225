package io.fleetmend.documents.csaf;

import java.util.List;

/** One note with a title that the standard gives, and the category of a description; in a document in English. */
record ReasoningNote(String documentCategory, String title, String noteCategory) implements CsafTest {
    @Override
    public void run(CsafDocument document, Failures failures) {
        if (document.hasCategory(documentCategory) && document.isEnglishOrUnspecified()) {
            check(document, title, noteCategory, failures);
        }
    }

    static void check(CsafDocument document, String title, String noteCategory, Failures failures) {
        List<Place> notes = document.all("document.notes[]").stream()
                .filter(note -> note.text("title").equals(title))
                .toList();
        if (notes.size() != 1) {
            failures.add(document.document().get("notes"), "exactly one note titled '%s' is expected".formatted(title));
        }
        for (Place note : notes) {
            if (!note.text("category").equals(noteCategory)) {
                failures.add(note.get("category"), "the category '%s' is expected".formatted(noteCategory));
            }
        }
    }
}
