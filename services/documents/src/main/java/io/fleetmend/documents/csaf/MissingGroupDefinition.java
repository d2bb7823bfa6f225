package io.fleetmend.documents.csaf;

import java.util.Set;

/** 6.1.4: a product group that is used is defined. */
final class MissingGroupDefinition implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        Set<String> defined = document.root().texts("product_tree.product_groups[].group_id");
        for (Place reference : document.groupReferences()) {
            if (!defined.contains(reference.text())) {
                failures.add(reference, "the group '%s' is not defined".formatted(reference.text()));
            }
        }
    }
}
