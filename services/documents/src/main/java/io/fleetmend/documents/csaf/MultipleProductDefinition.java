package io.fleetmend.documents.csaf;

import java.util.HashSet;
import java.util.Set;

/** 6.1.2: a product id is defined once. */
final class MultipleProductDefinition implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        Set<String> seen = new HashSet<>();
        for (Place product : document.products()) {
            Place id = product.get("product_id");
            if (!seen.add(id.text())) {
                failures.add(id, "the product '%s' is defined twice".formatted(id.text()));
            }
        }
    }
}
