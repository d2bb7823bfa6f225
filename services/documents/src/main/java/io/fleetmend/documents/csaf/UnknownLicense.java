package io.fleetmend.documents.csaf;

/** 6.2.45: licenses that are not one's own are in the list of SPDX. That of ScanCode is not looked at. */
final class UnknownLicense implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        Place license = document.document().get("license_expression");
        for (String identifier : LicenseExpression.identifiers(license.text())) {
            if (!identifier.isEmpty()
                    && !LicenseExpression.isOwn(identifier)
                    && !LicenseExpression.isListed(identifier)) {
                failures.add(license, "there is no license '%s'".formatted(identifier));
            }
        }
    }
}
