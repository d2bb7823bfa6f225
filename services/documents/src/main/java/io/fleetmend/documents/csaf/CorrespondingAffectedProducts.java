package io.fleetmend.documents.csaf;

import java.util.List;
import java.util.Set;

/** 6.1.27.13: a security advisory names the affected versions of what it calls fixed. */
final class CorrespondingAffectedProducts implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        if (!document.hasCategory("csaf_security_advisory")) {
            return;
        }
        ProductLines lines = new ProductLines(document);
        for (Place vulnerability : document.vulnerabilities()) {
            Set<String> affected =
                    lines.of(document.productsWith(vulnerability, "first_affected", "known_affected", "last_affected"));
            for (String status : List.of("first_fixed", "fixed")) {
                for (Place product : vulnerability.all("product_status." + status + "[]")) {
                    if (lines.of(product.text()).stream().noneMatch(affected::contains)) {
                        failures.add(product, "no version of '%s' is called affected".formatted(product.text()));
                    }
                }
            }
        }
    }
}
