package io.fleetmend.documents.csaf;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A document with what several tests ask of it. */
final class CsafDocument {
    private static final List<String> STATUSES = List.of(
            "first_affected",
            "first_fixed",
            "fixed",
            "known_affected",
            "known_not_affected",
            "last_affected",
            "recommended",
            "under_investigation",
            "unknown");

    private final Place root;
    private final CsafVersion version;
    private final Instant now;
    private final List<Branch> branches = new ArrayList<>();
    private final Map<String, Set<String>> groups = new HashMap<>();

    /** A branch of the product tree with those above it, outermost first, and itself last. */
    record Branch(Place place, List<Place> path) {
        String category() {
            return place.text("category");
        }

        String name() {
            return place.text("name");
        }
    }

    /** @param now for tests that ask what has happened by now */
    CsafDocument(JsonNode json, Instant now) {
        this.now = now;
        root = new Place("", json);
        version = CsafVersion.of(root.get("document").text("csaf_version"));
        addBranches(root.get("product_tree"), List.of());
        for (Place group : all("product_tree.product_groups[]")) {
            groups.computeIfAbsent(group.text("group_id"), id -> new HashSet<>())
                    .addAll(group.texts("product_ids[]"));
        }
    }

    private void addBranches(Place parent, List<Place> above) {
        for (Place place : parent.all("branches[]")) {
            List<Place> path = new ArrayList<>(above);
            path.add(place);
            branches.add(new Branch(place, path));
            addBranches(place, path);
        }
    }

    Instant now() {
        return now;
    }

    CsafVersion version() {
        return version;
    }

    boolean is20() {
        return version == CsafVersion.V2_0;
    }

    Place root() {
        return root;
    }

    List<Place> all(String path) {
        return root.all(path);
    }

    Place document() {
        return root.get("document");
    }

    Place tracking() {
        return document().get("tracking");
    }

    String category() {
        return document().text("category");
    }

    boolean hasCategory(String... categories) {
        return List.of(categories).contains(category());
    }

    boolean isReleased() {
        return List.of("final", "interim").contains(tracking().text("status"));
    }

    String tlp() {
        return document().get("distribution").get("tlp").text("label");
    }

    boolean isEnglishOrUnspecified() {
        String language = document().text("lang");
        return language.isEmpty() || language.matches("(?i)en(-.*)?");
    }

    List<Place> vulnerabilities() {
        return all("vulnerabilities[]");
    }

    List<Branch> branches() {
        return branches;
    }

    /** Where product ids are defined. */
    List<Place> products() {
        return Stream.of(
                        branches.stream()
                                .map(branch -> branch.place().get("product"))
                                .filter(Place::exists)
                                .toList(),
                        all("product_tree.full_product_names[]"),
                        all("product_tree.relationships[].full_product_name"),
                        all("product_tree.product_paths[].full_product_name"))
                .flatMap(List::stream)
                .toList();
    }

    List<Place> helpers() {
        return products().stream()
                .map(product -> product.get("product_identification_helper"))
                .filter(Place::exists)
                .toList();
    }

    /** Where product ids are used; {@code recommended} and all others. */
    List<Place> productReferences() {
        List<Place> references = new ArrayList<>();
        Stream.of(
                        "product_tree.product_groups[].product_ids[]",
                        "product_tree.relationships[].product_reference",
                        "product_tree.relationships[].relates_to_product_reference",
                        "product_tree.product_paths[].beginning_product_reference",
                        "product_tree.product_paths[].subpaths[].next_product_reference",
                        "document.notes[].product_ids[]",
                        "vulnerabilities[].scores[].products[]",
                        "vulnerabilities[].metrics[].products[]")
                .forEach(path -> references.addAll(all(path)));
        for (String list : applicableLists()) {
            references.addAll(all("vulnerabilities[]." + list + "[].product_ids[]"));
        }
        for (String status : STATUSES) {
            references.addAll(all("vulnerabilities[].product_status." + status + "[]"));
        }
        return references;
    }

    List<Place> groupReferences() {
        List<Place> references = new ArrayList<>(all("document.notes[].group_ids[]"));
        for (String list : applicableLists()) {
            references.addAll(all("vulnerabilities[]." + list + "[].group_ids[]"));
        }
        return references;
    }

    private static List<String> applicableLists() {
        return List.of(
                "first_known_exploitation_dates", "flags", "ids", "involvements", "notes", "remediations", "threats");
    }

    /** The products that an item applies to, by id and by group. */
    Set<String> productsOf(Place item) {
        Set<String> products = new HashSet<>(item.texts("product_ids[]"));
        item.texts("group_ids[]").forEach(group -> products.addAll(groups.getOrDefault(group, Set.of())));
        return products;
    }

    Set<String> productsWith(Place vulnerability, String... statuses) {
        Set<String> products = new HashSet<>();
        for (String status : statuses) {
            products.addAll(vulnerability.texts("product_status." + status + "[]"));
        }
        return products;
    }

    List<Place> revisions() {
        return tracking().all("revision_history[]");
    }

    /** In the order of their dates, and of their numbers. */
    List<Place> revisionsByDate() {
        return revisions().stream()
                .sorted(java.util.Comparator.<Place, Instant>comparing(revision -> Moments.of(revision.text("date")))
                        .thenComparing(revision -> new RevisionNumber(revision.text("number"))))
                .toList();
    }
}
