package io.fleetmend.documents.csaf;

import java.util.Set;
import java.util.stream.Collectors;

/** 6.1.1: a product id that is used is defined in the product tree. */
final class MissingProductDefinition implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        Set<String> defined = document.products().stream()
                .map(product -> product.text("product_id"))
                .collect(Collectors.toSet());
        for (Place reference : document.productReferences()) {
            if (!defined.contains(reference.text())) {
                failures.add(reference, "the product '%s' is not defined".formatted(reference.text()));
            }
        }
    }
}
