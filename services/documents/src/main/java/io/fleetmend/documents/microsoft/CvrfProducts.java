package io.fleetmend.documents.microsoft;

import io.fleetmend.documents.model.Product;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names behind the product ids of one document: ids mean nothing outside of it. */
record CvrfProducts(Map<String, String> names) {
    static CvrfProducts of(CvrfForm.@Nullable Tree tree) {
        Map<String, String> names = new HashMap<>();
        if (tree != null) {
            put(names, tree.names());
            branches(names, tree.branches());
        }
        return new CvrfProducts(names);
    }

    private static void branches(Map<String, String> names, @Nullable List<CvrfForm.Branch> branches) {
        for (CvrfForm.Branch branch : branches == null ? List.<CvrfForm.Branch>of() : branches) {
            put(names, branch.names());
            branches(names, branch.branches());
        }
    }

    private static void put(Map<String, String> names, @Nullable List<CvrfForm.FullName> stated) {
        for (CvrfForm.FullName name : stated == null ? List.<CvrfForm.FullName>of() : stated) {
            if (name.id() != null && name.text() != null) {
                names.put(name.id(), name.text());
            }
        }
    }

    /** An id that the tree does not name stands for itself. */
    List<Product> named(@Nullable List<String> ids) {
        return ids == null
                ? List.of()
                : ids.stream()
                        .map(id -> Product.named(names.getOrDefault(id, id)))
                        .toList();
    }
}
