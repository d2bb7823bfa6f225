package io.fleetmend.documents.csaf;

import java.util.Set;
import java.util.stream.Collectors;

/** 6.2.1: a product that is defined is used, but in an informational advisory. */
final class UnusedProductDefinition implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        if (document.hasCategory("csaf_informational_advisory")) {
            return;
        }
        Set<String> used =
                document.productReferences().stream().map(Place::text).collect(Collectors.toSet());
        for (Place product : document.products()) {
            if (!used.contains(product.text("product_id"))) {
                failures.add(product.get("product_id"), "the product is not used");
            }
        }
    }
}
