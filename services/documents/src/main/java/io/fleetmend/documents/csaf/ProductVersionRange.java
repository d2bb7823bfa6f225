package io.fleetmend.documents.csaf;

import io.fleetmend.documents.csaf.CsafDocument.Branch;

/** 6.1.50: a range of versions is a canonical VERS, or the constraints of one. */
final class ProductVersionRange implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        for (Branch branch : document.branches()) {
            if (branch.category().equals("product_version_range")) {
                VersionRanges.read(branch.name())
                        .error()
                        .ifPresent(error -> failures.add(branch.place().get("name"), error));
            }
        }
    }
}
