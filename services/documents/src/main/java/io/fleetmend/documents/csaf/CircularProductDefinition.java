package io.fleetmend.documents.csaf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** 6.1.3: what a product of a relationship or path is made of does not lead back to it. */
final class CircularProductDefinition implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        Map<String, Set<String>> parts = new HashMap<>();
        List<Place> composed = new ArrayList<>(document.all("product_tree.relationships[]"));
        composed.addAll(document.all("product_tree.product_paths[]"));
        for (Place item : composed) {
            Set<String> used = parts.computeIfAbsent(id(item).text(), id -> new HashSet<>());
            used.addAll(item.texts("product_reference"));
            used.addAll(item.texts("relates_to_product_reference"));
            used.addAll(item.texts("beginning_product_reference"));
            used.addAll(item.texts("subpaths[].next_product_reference"));
        }
        for (Place item : composed) {
            if (leadsTo(id(item).text(), id(item).text(), parts, new HashSet<>())) {
                failures.add(id(item), "the product '%s' is defined by itself".formatted(id(item).text()));
            }
        }
    }

    private static Place id(Place item) {
        return item.get("full_product_name").get("product_id");
    }

    private static boolean leadsTo(String from, String goal, Map<String, Set<String>> parts, Set<String> seen) {
        for (String part : parts.getOrDefault(from, Set.of())) {
            if (part.equals(goal) || (seen.add(part) && leadsTo(part, goal, parts, seen))) {
                return true;
            }
        }
        return false;
    }
}
