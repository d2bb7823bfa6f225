package io.fleetmend.documents.csaf;

/** 6.3.17: licenses are in public lists. */
final class UnregisteredLicense implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        Place license = document.document().get("license_expression");
        for (String identifier : LicenseExpression.identifiers(license.text())) {
            if (!identifier.isEmpty() && !LicenseExpression.isListed(identifier)) {
                failures.add(license, "'%s' is in no list".formatted(identifier));
            }
        }
    }
}
