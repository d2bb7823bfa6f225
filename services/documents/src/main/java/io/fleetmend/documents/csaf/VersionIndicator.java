package io.fleetmend.documents.csaf;

import io.fleetmend.documents.csaf.CsafDocument.Branch;
import java.util.List;
import java.util.regex.Pattern;

/** 6.3.11: versions begin without "v". */
final class VersionIndicator implements CsafTest {

    private static final Pattern INDICATOR = Pattern.compile("[vV][0-9].*");

    @Override
    public void run(CsafDocument document, Failures failures) {
        for (Branch branch : document.branches()) {
            if (List.of("product_version", "product_version_range").contains(branch.category())
                    && INDICATOR.matcher(branch.name()).matches()) {
                failures.add(
                        branch.place().get("name"),
                        "'%s' begins with a letter for \"version\"".formatted(branch.name()));
            }
        }
    }
}
