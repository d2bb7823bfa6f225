package io.fleetmend.documents.csaf;

/** 6.1.15: a translator names the language of the source. */
final class TranslatorWithoutSourceLanguage implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        Place document1 = document.document();
        if (document1.get("publisher").text("category").equals("translator") && !document1.has("source_lang")) {
            failures.add(document1.get("source_lang"), "a translator must name the language of the source");
        }
    }
}
