package io.fleetmend.documents.csaf.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.fleetmend.documents.model.Product;
import io.fleetmend.documents.reading.JsonWalk;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The products of one document by id, each held once however often it is named. */
final class CsafProducts {
    private final Map<String, Product> products = new HashMap<>();
    private final Map<String, List<String>> groups = new HashMap<>();

    /** Reads the tree that the parser stands at. */
    void tree(JsonParser json) throws IOException {
        JsonWalk.fields(json, field -> {
            switch (field) {
                case "branches" -> JsonWalk.elements(json, () -> branch(json));
                case "full_product_names" -> JsonWalk.elements(json, () -> product(json));
                case "relationships" -> JsonWalk.elements(json, () -> relationship(json));
                case "product_groups" -> JsonWalk.elements(json, () -> group(json));
                default -> json.skipChildren();
            }
        });
    }

    private void branch(JsonParser json) throws IOException {
        JsonWalk.fields(json, field -> {
            switch (field) {
                case "branches" -> JsonWalk.elements(json, () -> branch(json));
                case "product" -> product(json);
                default -> json.skipChildren();
            }
        });
    }

    private void product(JsonParser json) throws IOException {
        CsafForm.Product product = JsonWalk.read(json, CsafForm.Product.class);
        if (product.id() != null && product.name() != null) {
            products.put(product.id(), Product.named(product.name()));
        }
    }

    /** A component of something: the one's name, for the other as platform. */
    private void relationship(JsonParser json) throws IOException {
        CsafForm.Relationship relationship = JsonWalk.read(json, CsafForm.Relationship.class);
        if (relationship.product() != null && relationship.product().id() != null) {
            products.put(
                    relationship.product().id(),
                    new Product(
                            named(relationship.platform()).name(),
                            named(relationship.component()).name(),
                            ""));
        }
    }

    private void group(JsonParser json) throws IOException {
        CsafForm.Group group = JsonWalk.read(json, CsafForm.Group.class);
        if (group.id() != null && group.products() != null) {
            groups.put(group.id(), group.products());
        }
    }

    /** An id that the tree does not define stands for itself. */
    Product named(@Nullable String id) {
        return products.computeIfAbsent(id == null ? "" : id, Product::named);
    }

    List<Product> named(@Nullable List<String> ids, @Nullable List<String> groupIds) {
        return Stream.concat(
                        ids == null ? Stream.of() : ids.stream(),
                        groupIds == null
                                ? Stream.of()
                                : groupIds.stream().flatMap(id -> groups.getOrDefault(id, List.of()).stream()))
                .map(this::named)
                .toList();
    }

    /** The ids of the array that the parser stands at. */
    List<Product> ids(JsonParser json) throws IOException {
        List<Product> named = new ArrayList<>();
        JsonWalk.elements(json, () -> {
            if (json.currentToken() == JsonToken.VALUE_STRING) {
                named.add(named(json.getText()));
            } else {
                json.skipChildren();
            }
        });
        return named;
    }
}
