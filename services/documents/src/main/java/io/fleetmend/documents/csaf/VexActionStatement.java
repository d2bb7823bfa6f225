package io.fleetmend.documents.csaf;

import java.util.HashSet;
import java.util.Set;

/** 6.1.27.10: a VEX says what to do about an affected product. */
final class VexActionStatement implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        if (!document.hasCategory("csaf_vex")) {
            return;
        }
        for (Place vulnerability : document.vulnerabilities()) {
            Set<String> remedied = new HashSet<>();
            vulnerability.all("remediations[]").forEach(item -> remedied.addAll(document.productsOf(item)));
            for (Place product : vulnerability.all("product_status.known_affected[]")) {
                if (!remedied.contains(product.text())) {
                    failures.add(product, "an action statement for '%s' is expected".formatted(product.text()));
                }
            }
        }
    }
}
