package io.fleetmend.documents.csaf;

/** One note with a title that the standard gives, in the document's language. */
record TranslatedNote(String documentCategory, String title) implements CsafTest {
    @Override
    public void run(CsafDocument document, Failures failures) {
        if (document.hasCategory(documentCategory)) {
            Translations.of(document, title)
                    .ifPresent(translated -> ReasoningNote.check(document, translated, "description", failures));
        }
    }
}
