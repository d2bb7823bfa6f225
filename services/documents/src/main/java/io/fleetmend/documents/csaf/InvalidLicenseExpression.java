package io.fleetmend.documents.csaf;

/** 6.1.54: the license is an expression of SPDX. */
final class InvalidLicenseExpression implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        Place license = document.document().get("license_expression");
        if (license.exists() && !LicenseExpression.isValid(license.text())) {
            failures.add(license, "'%s' is no license expression".formatted(license.text()));
        }
    }
}
