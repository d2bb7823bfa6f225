package io.fleetmend.documents.csaf;

import io.fleetmend.documents.csaf.CsafDocument.Branch;
import io.fleetmend.documents.purl.PackageUrl;
import io.fleetmend.documents.purl.PurlException;
import java.util.List;

/** 6.2.42: what identifies a product says what the branches to it say. */
final class InconsistentIdentificationHelper implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        for (Branch branch : document.branches()) {
            Place helper = branch.place().get("product").get("product_identification_helper");
            if (helper.has("cpe")) {
                checkCpe(helper.get("cpe"), branch, failures);
            }
            for (Place url : helper.all("purls[]")) {
                checkPurl(url, branch, failures);
            }
        }
    }

    private static void checkCpe(Place cpe, Branch branch, Failures failures) {
        String[] parts = cpe.text().split("(?<!\\\\):");
        if (!cpe.text().startsWith("cpe:2.3:") || parts.length != 13) {
            return;
        }
        check(cpe, "vendor", parts[3], !names(branch, "vendor").isEmpty(), failures);
        check(cpe, "product", parts[4], !names(branch, "product_name").isEmpty(), failures);
        boolean updates = !names(branch, "patch_level").isEmpty()
                || !names(branch, "service_pack").isEmpty();
        check(cpe, "update", parts[6], updates, failures);
        check(cpe, "language", parts[8], !names(branch, "language").isEmpty(), failures);
        List<String> versions = names(branch, "product_version");
        String version = parts[5].replace("\\", "");
        if (!versions.isEmpty() && !versions.contains(version)) {
            failures.add(cpe, "the version '%s' is not %s".formatted(version, versions));
        }
    }

    /** A part is set exactly where a branch says something about it. */
    private static void check(Place cpe, String name, String part, boolean said, Failures failures) {
        boolean set = !part.equals("*") && !part.equals("-");
        if (set != said) {
            failures.add(
                    cpe,
                    set ? "no branch says the %s '%s'".formatted(name, part) : "the %s is missing".formatted(name));
        }
    }

    private static void checkPurl(Place url, Branch branch, Failures failures) {
        List<String> versions = names(branch, "product_version");
        try {
            String version = PackageUrl.parse(url.text()).version();
            if (!versions.isEmpty() && !versions.contains(String.valueOf(version))) {
                failures.add(url, "the version '%s' is not %s".formatted(version, versions));
            }
        } catch (PurlException e) {
            failures.add(url, String.valueOf(e.getMessage()));
        }
    }

    private static List<String> names(Branch branch, String category) {
        return branch.path().stream()
                .filter(place -> place.text("category").equals(category))
                .map(place -> place.text("name"))
                .toList();
    }
}
