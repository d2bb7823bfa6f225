package io.fleetmend.documents.csaf;

import io.fleetmend.documents.csaf.CsafDocument.Branch;
import java.util.regex.Pattern;

/** 6.2.18: a range of versions is a VERS. */
final class RangeWithoutVers implements CsafTest {

    private static final Pattern VERS = Pattern.compile("vers:[a-z.\\-+][a-z0-9.\\-+]*/.+");

    @Override
    public void run(CsafDocument document, Failures failures) {
        for (Branch branch : document.branches()) {
            if (branch.category().equals("product_version_range")
                    && !VERS.matcher(branch.name()).matches()) {
                failures.add(branch.place().get("name"), "'%s' is no VERS".formatted(branch.name()));
            }
        }
    }
}
