package io.fleetmend.documents.csaf;

import java.util.HashSet;
import java.util.Set;

/** 6.1.27.9: a VEX says why a product is not affected. */
final class VexImpactStatement implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        if (!document.hasCategory("csaf_vex")) {
            return;
        }
        for (Place vulnerability : document.vulnerabilities()) {
            Set<String> explained = new HashSet<>();
            vulnerability.all("flags[]").forEach(flag -> explained.addAll(document.productsOf(flag)));
            vulnerability.all("threats[]").stream()
                    .filter(threat -> threat.text("category").equals("impact"))
                    .forEach(threat -> explained.addAll(document.productsOf(threat)));
            for (Place product : vulnerability.all("product_status.known_not_affected[]")) {
                if (!explained.contains(product.text())) {
                    failures.add(product, "an impact statement for '%s' is expected".formatted(product.text()));
                }
            }
        }
    }
}
