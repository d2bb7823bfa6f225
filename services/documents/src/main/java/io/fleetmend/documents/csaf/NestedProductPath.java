package io.fleetmend.documents.csaf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** 6.3.22: product paths do not lead through others. */
final class NestedProductPath implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        Set<String> paths = document.root().texts("product_tree.product_paths[].full_product_name.product_id");
        List<Place> references =
                new ArrayList<>(document.all("product_tree.product_paths[].beginning_product_reference"));
        references.addAll(document.all("product_tree.product_paths[].subpaths[].next_product_reference"));
        for (Place reference : references) {
            if (paths.contains(reference.text())) {
                failures.add(reference, "'%s' is a product path itself".formatted(reference.text()));
            }
        }
    }
}
