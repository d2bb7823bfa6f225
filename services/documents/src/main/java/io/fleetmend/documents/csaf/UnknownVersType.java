package io.fleetmend.documents.csaf;

import io.fleetmend.documents.csaf.CsafDocument.Branch;
import io.fleetmend.versions.scheme.VersionSchemes;
import java.util.Set;

/** 6.2.51: the type of a VERS is known. */
final class UnknownVersType implements CsafTest {

    private static final Set<String> GENERAL = Set.of("all", "none");

    @Override
    public void run(CsafDocument document, Failures failures) {
        for (Branch branch : document.branches()) {
            if (branch.category().equals("product_version_range")
                    && branch.name().startsWith("vers:")) {
                String type = branch.name().substring("vers:".length()).split("/")[0];
                if (!GENERAL.contains(type) && VersionSchemes.find(type).isEmpty()) {
                    failures.add(
                            branch.place().get("name"),
                            "the type '%s' is neither registered nor supported".formatted(type));
                }
            }
        }
    }
}
