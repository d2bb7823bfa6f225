package io.fleetmend.documents.csaf;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** 6.2.39.1: a security advisory names the fixed version of what is affected, unless there is none. */
final class MissingFixedProduct implements CsafTest {

    private static final Set<String> NO_FIX = Set.of("fix_planned", "no_fix_planned", "none_available");

    @Override
    public void run(CsafDocument document, Failures failures) {
        if (!document.hasCategory("csaf_security_advisory")) {
            return;
        }
        ProductLines lines = new ProductLines(document);
        for (Place vulnerability : document.vulnerabilities()) {
            Set<String> fixed = lines.of(document.productsWith(vulnerability, "first_fixed", "fixed"));
            Set<String> unfixable = new HashSet<>();
            vulnerability.all("remediations[]").stream()
                    .filter(item -> NO_FIX.contains(item.text("category")))
                    .forEach(item -> unfixable.addAll(document.productsOf(item)));
            for (String status : List.of("first_affected", "known_affected", "last_affected")) {
                for (Place product : vulnerability.all("product_status." + status + "[]")) {
                    if (!unfixable.contains(product.text())
                            && lines.of(product.text()).stream().noneMatch(fixed::contains)) {
                        failures.add(product, "no version of '%s' is called fixed".formatted(product.text()));
                    }
                }
            }
        }
    }
}
