package io.fleetmend.documents.csaf;

/** 6.1.55: a document in English under a license of its own has that license's text. */
final class LicenseText implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        Place license = document.document().get("license_expression");
        if (license.exists()
                && document.isEnglishOrUnspecified()
                && LicenseExpression.identifiers(license.text()).stream().anyMatch(LicenseExpression::isOwn)) {
            ReasoningNote.check(document, "License", "legal_disclaimer", failures);
        }
    }
}
