package io.fleetmend.documents.csaf;

/** 6.1.27.6: each vulnerability of a security advisory has a product status. */
final class RequiredProductStatus implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        if (document.hasCategory(Profiles.SECURITY_ADVISORIES)) {
            for (Place vulnerability : document.vulnerabilities()) {
                if (!vulnerability.has("product_status")) {
                    failures.add(vulnerability.get("product_status"), "a product status is expected");
                }
            }
        }
    }
}
