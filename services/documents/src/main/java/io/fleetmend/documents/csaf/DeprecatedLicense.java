package io.fleetmend.documents.csaf;

/** 6.2.44: licenses are not deprecated. */
final class DeprecatedLicense implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        Place license = document.document().get("license_expression");
        for (String identifier : LicenseExpression.identifiers(license.text())) {
            if (LicenseExpression.isDeprecated(identifier)) {
                failures.add(license, "'%s' is deprecated".formatted(identifier));
            }
        }
    }
}
