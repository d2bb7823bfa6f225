package io.fleetmend.documents.csaf;

import io.fleetmend.documents.csaf.CsafDocument.Branch;
import java.util.HashSet;
import java.util.List;

/** 6.1.57: a category of branches occurs once on the way to a product, but for families. */
final class StackedBranchCategories implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        for (Branch branch : document.branches()) {
            List<String> categories = branch.path().stream()
                    .map(place -> place.text("category"))
                    .filter(category -> !category.equals("product_family"))
                    .toList();
            if (branch.place().has("product") && new HashSet<>(categories).size() < categories.size()) {
                failures.add(branch.place().get("category"), "%s lead here".formatted(categories));
            }
        }
    }
}
