package io.fleetmend.documents.cve;

import com.fasterxml.jackson.databind.JsonNode;
import io.fleetmend.documents.model.Product;
import io.fleetmend.documents.model.ProductStatus;
import io.fleetmend.documents.model.ProductStatus.Status;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The products of a record. Those of before 2014 are called "n/a", which is none. */
final class CveProducts {
    private static final String NONE = "n/a";

    private CveProducts() {}

    static List<ProductStatus> statuses(JsonNode affected) {
        Map<Status, List<Product>> products = new EnumMap<>(Status.class);
        for (JsonNode one : affected) {
            String vendor = one.path("vendor").asText();
            String name = one.path("product").asText();
            if (name.isEmpty() || name.equals(NONE)) {
                continue;
            }
            for (JsonNode version : one.path("versions")) {
                products.computeIfAbsent(status(version.path("status").asText()), key -> new ArrayList<>())
                        .add(new Product(vendor, name, versions(version)));
            }
            if (one.path("versions").isEmpty()) {
                products.computeIfAbsent(status(one.path("defaultStatus").asText("affected")), key -> new ArrayList<>())
                        .add(new Product(vendor, name, ""));
            }
        }
        return products.entrySet().stream()
                .map(entry -> new ProductStatus(entry.getKey(), null, entry.getValue()))
                .toList();
    }

    private static Status status(String word) {
        return switch (word) {
            case "affected" -> Status.KNOWN_AFFECTED;
            case "unaffected" -> Status.KNOWN_NOT_AFFECTED;
            default -> Status.UNKNOWN;
        };
    }

    private static String versions(JsonNode version) {
        String from = version.path("version").asText();
        if (version.has("lessThan")) {
            return ">=%s|<%s".formatted(from, version.path("lessThan").asText());
        }
        if (version.has("lessThanOrEqual")) {
            return ">=%s|<=%s".formatted(from, version.path("lessThanOrEqual").asText());
        }
        return from.equals(NONE) ? "" : from;
    }
}
