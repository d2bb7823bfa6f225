package io.fleetmend.documents.csaf;

/** 6.2.39.4: what is superseded refers to what supersedes it, in its own language. */
final class TranslatedSupersedingReference implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        if (!document.hasCategory("csaf_superseded")) {
            return;
        }
        Translations.of(document, "Superseding Document")
                .filter(translated -> document.all("document.references[]").stream()
                        .noneMatch(reference -> reference.text("summary").startsWith(translated)
                                && reference.text("category").equals("external")))
                .ifPresent(translated -> failures.add(
                        document.document().get("references"),
                        "an external reference whose summary starts with '%s' is expected".formatted(translated)));
    }
}
