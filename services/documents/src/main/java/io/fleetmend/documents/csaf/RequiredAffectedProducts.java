package io.fleetmend.documents.csaf;

/** 6.1.27.12: each vulnerability of a security advisory names affected products. */
final class RequiredAffectedProducts implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        if (document.hasCategory("csaf_security_advisory")) {
            for (Place vulnerability : document.vulnerabilities()) {
                Place affected = vulnerability.get("product_status").get("known_affected");
                if (!affected.exists()) {
                    failures.add(affected, "affected products are expected");
                }
            }
        }
    }
}
