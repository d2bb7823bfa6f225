package io.fleetmend.documents.csaf;

import io.fleetmend.documents.csaf.CsafDocument.Branch;
import java.util.List;

/** 6.3.9: a vendor, a product's name and a version lead to a product, in this order. */
final class BranchOrder implements CsafTest {

    private static final List<String> ORDER = List.of("vendor", "product_name", "product_version");

    @Override
    public void run(CsafDocument document, Failures failures) {
        for (Branch branch : document.branches()) {
            if (!branch.place().has("product")) {
                continue;
            }
            int found = 0;
            for (Place place : branch.path()) {
                if (found < ORDER.size() && ORDER.get(found).equals(place.text("category"))) {
                    found++;
                }
            }
            if (found < ORDER.size()) {
                failures.add(branch.place().get("product"), "%s do not lead here".formatted(ORDER));
            }
        }
    }
}
