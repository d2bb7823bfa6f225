package io.fleetmend.documents.csaf;

/** 6.2.12: the document says which language it is in. */
final class MissingLanguage implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        if (!document.document().has("lang")) {
            failures.add(document.document().get("lang"), "a language is expected");
        }
    }
}
