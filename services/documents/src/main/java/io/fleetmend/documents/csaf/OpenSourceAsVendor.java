package io.fleetmend.documents.csaf;

import io.fleetmend.documents.csaf.CsafDocument.Branch;

/** 6.2.48: "Open Source" is no vendor. */
final class OpenSourceAsVendor implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        for (Branch branch : document.branches()) {
            if (branch.category().equals("vendor")
                    && ProhibitedCategory.plain(branch.name()).equals("opensource")) {
                failures.add(branch.place().get("name"), "'%s' is no vendor".formatted(branch.name()));
            }
        }
    }
}
