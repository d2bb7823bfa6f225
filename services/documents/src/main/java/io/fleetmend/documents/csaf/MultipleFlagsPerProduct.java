package io.fleetmend.documents.csaf;

import java.util.HashSet;
import java.util.Set;

/** 6.1.33: a product has one VEX justification. */
final class MultipleFlagsPerProduct implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        for (Place vulnerability : document.vulnerabilities()) {
            Set<String> seen = new HashSet<>();
            for (Place flag : vulnerability.all("flags[]")) {
                for (String product : document.productsOf(flag)) {
                    if (!seen.add(product)) {
                        failures.add(flag, "the product '%s' has another flag".formatted(product));
                    }
                }
            }
        }
    }
}
