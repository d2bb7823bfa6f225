package io.fleetmend.documents.csaf;

import java.util.HashMap;
import java.util.Map;

/** 6.1.6: a product has one of the statuses that exclude each other. */
final class ContradictingProductStatus implements CsafTest {

    private static final Map<String, String> STATUSES = Map.of(
            "first_affected", "affected",
            "known_affected", "affected",
            "last_affected", "affected",
            "known_not_affected", "not affected",
            "first_fixed", "fixed",
            "fixed", "fixed",
            "under_investigation", "under investigation",
            "unknown", "unknown");

    @Override
    public void run(CsafDocument document, Failures failures) {
        for (Place vulnerability : document.vulnerabilities()) {
            Map<String, String> groups = new HashMap<>();
            STATUSES.forEach((status, group) -> {
                for (Place product : vulnerability.all("product_status." + status + "[]")) {
                    String other = groups.putIfAbsent(product.text(), group);
                    if (other != null && !other.equals(group)) {
                        failures.add(product, "the product '%s' is %s and %s".formatted(product.text(), other, group));
                    }
                }
            });
        }
    }
}
