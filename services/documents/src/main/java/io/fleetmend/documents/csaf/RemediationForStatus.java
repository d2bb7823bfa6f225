package io.fleetmend.documents.csaf;

import java.util.Set;

/** 6.1.36 and 6.2.27: the remediation of a product fits its status. */
record RemediationForStatus(StatusAndRemediation unwanted) implements CsafTest {
    @Override
    public void run(CsafDocument document, Failures failures) {
        for (Place vulnerability : document.vulnerabilities()) {
            for (Place remediation : vulnerability.all("remediations[]")) {
                Set<String> products = document.productsOf(remediation);
                vulnerability.get("product_status").node().fieldNames().forEachRemaining(status -> {
                    if (StatusAndRemediation.of(status, remediation.text("category")) == unwanted
                            && document.productsWith(vulnerability, status).stream()
                                    .anyMatch(products::contains)) {
                        failures.add(
                                remediation,
                                "'%s' for a product that is %s".formatted(remediation.text("category"), status));
                    }
                });
            }
        }
    }
}
