package io.fleetmend.documents.csaf;

import io.fleetmend.documents.csaf.CsafDocument.Branch;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** 6.1.58: a version and a range of versions do not lead to one product. */
final class VersionAndRangeOnOnePath implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        for (Branch branch : document.branches()) {
            Set<String> categories =
                    branch.path().stream().map(place -> place.text("category")).collect(Collectors.toSet());
            if (branch.place().has("product")
                    && categories.containsAll(List.of("product_version", "product_version_range"))) {
                failures.add(branch.place().get("category"), "a version and a range of versions lead here");
            }
        }
    }
}
