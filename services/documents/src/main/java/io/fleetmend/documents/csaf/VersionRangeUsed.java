package io.fleetmend.documents.csaf;

import io.fleetmend.documents.csaf.CsafDocument.Branch;

/** 6.3.10: versions are enumerated. */
final class VersionRangeUsed implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        for (Branch branch : document.branches()) {
            if (branch.category().equals("product_version_range")) {
                failures.add(branch.place().get("category"), "versions are expected");
            }
        }
    }
}
