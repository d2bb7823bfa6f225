package io.fleetmend.documents.csaf;

import io.fleetmend.documents.csaf.CsafDocument.Branch;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which products are versions of one: those of one place in the product tree, but for the branches that name versions. */
final class ProductLines {
    private static final Set<String> VERSIONS =
            Set.of("product_version", "product_version_range", "patch_level", "service_pack");

    private final Map<String, Set<String>> lines = new HashMap<>();

    ProductLines(CsafDocument document) {
        for (Branch branch : document.branches()) {
            if (branch.place().has("product")) {
                add(branch.place().get("product").text("product_id"), line(branch));
            }
        }
        for (Place product : document.all("product_tree.full_product_names[]")) {
            add(product.text("product_id"), "product " + product.text("product_id"));
        }
        for (Place path : document.all("product_tree.product_paths[]")) {
            addPath(path);
        }
    }

    Set<String> of(String product) {
        return lines.getOrDefault(product, Set.of());
    }

    Set<String> of(Collection<String> products) {
        return products.stream().flatMap(product -> of(product).stream()).collect(Collectors.toSet());
    }

    private void add(String product, String line) {
        lines.computeIfAbsent(product, id -> new HashSet<>()).add(line);
    }

    private static String line(Branch branch) {
        return branch.path().stream()
                .filter(place -> !VERSIONS.contains(place.text("category")))
                .map(place -> place.text("category") + " " + place.text("name"))
                .collect(Collectors.joining("\n"));
    }

    /** What is installed with another product is a version of it too. */
    private void addPath(Place path) {
        String product = path.get("full_product_name").text("product_id");
        Set<String> current = of(path.text("beginning_product_reference"));
        for (Place subpath : path.all("subpaths[]")) {
            if (subpath.text("category").equals("installed_with")) {
                current.forEach(line -> add(product, line));
            }
            Set<String> longer = new HashSet<>();
            for (String line : current) {
                for (String next : of(subpath.text("next_product_reference"))) {
                    longer.add(line + "\n" + subpath.text("category") + "\n" + next);
                }
            }
            current = longer;
        }
        current.forEach(line -> add(product, line));
    }
}
