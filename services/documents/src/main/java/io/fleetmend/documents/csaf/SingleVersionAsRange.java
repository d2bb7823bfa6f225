package io.fleetmend.documents.csaf;

import io.fleetmend.documents.csaf.CsafDocument.Branch;

/** 6.1.59: a range is not one version. */
final class SingleVersionAsRange implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        for (Branch branch : document.branches()) {
            if (branch.category().equals("product_version_range") && isOneVersion(branch.name())) {
                failures.add(branch.place().get("name"), "'%s' is one version".formatted(branch.name()));
            }
        }
    }

    private static boolean isOneVersion(String name) {
        return VersionRanges.read(name)
                .range()
                .map(VersionRanges::isOneVersion)
                .orElse(!name.startsWith("vers:") && name.matches("[^\\s|<>=!*]+"));
    }
}
