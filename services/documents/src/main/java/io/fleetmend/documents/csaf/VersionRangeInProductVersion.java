package io.fleetmend.documents.csaf;

import io.fleetmend.documents.csaf.CsafDocument.Branch;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** 6.1.31: a product version is one version. */
final class VersionRangeInProductVersion implements CsafTest {

    private static final Set<String> WORDS = Set.of("after", "all", "before", "earlier", "later", "prior", "versions");

    @Override
    public void run(CsafDocument document, Failures failures) {
        for (Branch branch : document.branches()) {
            String name = branch.name().toLowerCase(Locale.ROOT);
            boolean range = name.indexOf('<') >= 0
                    || name.indexOf('>') >= 0
                    || Stream.of(name.split("\\s+")).anyMatch(WORDS::contains);
            if (branch.category().equals("product_version") && range) {
                failures.add(branch.place().get("name"), "'%s' is a range of versions".formatted(branch.name()));
            }
        }
    }
}
