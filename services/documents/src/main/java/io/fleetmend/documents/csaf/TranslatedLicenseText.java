package io.fleetmend.documents.csaf;

/** 6.2.46: a document under a license of its own has that license's text, in its own language. */
final class TranslatedLicenseText implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        Place license = document.document().get("license_expression");
        if (LicenseExpression.identifiers(license.text()).stream().anyMatch(LicenseExpression::isOwn)) {
            Translations.of(document, "License")
                    .ifPresent(title -> ReasoningNote.check(document, title, "legal_disclaimer", failures));
        }
    }
}
