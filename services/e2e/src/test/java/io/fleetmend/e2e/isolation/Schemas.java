package io.fleetmend.e2e.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** The little of JSON Schema that the documents use. */
final class Schemas {
    private Schemas() {}

    /** Follows references, and the one alternative that is not null. */
    static JsonNode resolve(JsonNode document, JsonNode node) {
        JsonNode reference = node.path("$ref");
        if (reference.isTextual()) {
            JsonNode target = document.at(reference.asText().substring(1));
            if (target.isMissingNode()) {
                throw new AssertionError("the document refers to %s, but has none".formatted(reference.asText()));
            }
            return resolve(document, target);
        }
        for (String combination : new String[] {"anyOf", "oneOf", "allOf"}) {
            for (JsonNode alternative : node.path(combination)) {
                if (!alternative.path("type").asText().equals("null")) {
                    return resolve(document, alternative);
                }
            }
        }
        return node;
    }

    /** The type, whether stated alone or together with {@code null}; {@code object} where only properties are stated. */
    static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (!one.asText().equals("null")) {
                    return one.asText();
                }
            }
        }
        return type.isTextual() ? type.asText() : schema.has("properties") ? "object" : "";
    }

    static JsonNode property(JsonNode document, JsonNode schema, String name) {
        JsonNode property = schema.path("properties").path(name);
        return property.isMissingNode() ? MissingNode.getInstance() : resolve(document, property);
    }
}
