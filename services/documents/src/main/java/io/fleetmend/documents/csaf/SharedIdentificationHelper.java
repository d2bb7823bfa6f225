package io.fleetmend.documents.csaf;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** 6.2.32: what identifies a product identifies no other. */
final class SharedIdentificationHelper implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        Map<Object, String> owners = new HashMap<>();
        for (Place product : document.products()) {
            String id = product.text("product_id");
            Place helper = product.get("product_identification_helper");
            helper.node().fieldNames().forEachRemaining(name -> {
                Place values = helper.get(name);
                for (Place value : values.node().isArray() ? values.items() : List.of(values)) {
                    String owner = owners.putIfAbsent(List.of(name, normal(value.node())), id);
                    if (owner != null && !owner.equals(id)) {
                        failures.add(value, "it identifies '%s' too".formatted(owner));
                    }
                }
            });
        }
    }
    /** Objects and arrays without order. */
    private static Object normal(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> fields = new HashMap<>();
            node.properties().forEach(field -> fields.put(field.getKey(), normal(field.getValue())));
            return fields;
        }
        if (node.isArray()) {
            Set<Object> items = new HashSet<>();
            node.forEach(item -> items.add(normal(item)));
            return items;
        }
        return node;
    }
}
