package io.fleetmend.documents.csaf;

import java.util.HashSet;
import java.util.Set;

/** 6.2.31: hardware is named apart from the software on it. */
final class HardwareWithoutPath implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        Set<String> used =
                new HashSet<>(document.root().texts("product_tree.product_paths[].beginning_product_reference"));
        used.addAll(document.root().texts("product_tree.product_paths[].subpaths[].next_product_reference"));
        for (Place product : document.products()) {
            Place helper = product.get("product_identification_helper");
            if ((helper.has("serial_numbers") || helper.has("model_numbers"))
                    && !used.contains(product.text("product_id"))) {
                failures.add(helper, "no product path refers to this hardware");
            }
        }
    }
}
