package io.fleetmend.documents.csaf;

import io.fleetmend.documents.csaf.CsafDocument.Branch;

/** 6.1.34: branches are at most thirty deep. */
final class BranchDepth implements CsafTest {

    private static final int MOST = 30;

    @Override
    public void run(CsafDocument document, Failures failures) {
        for (Branch branch : document.branches()) {
            if (branch.path().size() > MOST && branch.place().has("product")) {
                failures.add(
                        branch.place().get("product"),
                        "%d branches lead here".formatted(branch.path().size()));
            }
        }
    }
}
