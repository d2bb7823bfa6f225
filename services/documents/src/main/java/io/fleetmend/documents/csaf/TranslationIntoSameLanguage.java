package io.fleetmend.documents.csaf;

/** 6.1.28: a translation is in another language than its source. */
final class TranslationIntoSameLanguage implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        Place source = document.document().get("source_lang");
        if (source.exists()
                && source.text().equalsIgnoreCase(document.document().text("lang"))) {
            failures.add(source, "the document is in the same language: '%s'".formatted(source.text()));
        }
    }
}
