package io.fleetmend.documents.csaf;

import java.util.HashSet;
import java.util.Set;

/** 6.1.5: a product group is defined once. */
final class MultipleGroupDefinition implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        Set<String> seen = new HashSet<>();
        for (Place id : document.all("product_tree.product_groups[].group_id")) {
            if (!seen.add(id.text())) {
                failures.add(id, "the group '%s' is defined twice".formatted(id.text()));
            }
        }
    }
}
