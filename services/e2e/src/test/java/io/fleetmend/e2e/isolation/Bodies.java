package io.fleetmend.e2e.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bodies made from their schemas: good ones, so that a refusal is about whose ids are in them. */
final class Bodies {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEPEST = 6;
    private static final String MORNING = "2026-01-13T02:00:00Z";

    private Bodies() {}

    /** Null when the operation takes none. */
    static @Nullable JsonNode example(Operation operation, Belongings owner) {
        return operation
                .body()
                .map(schema -> example(operation, schema, "", owner, DEEPEST))
                .orElse(null);
    }

    /** The fields at the top whose values are ids; what an agent says that it is doing is a hint, and names nothing to be had. */
    static List<String> ids(Operation operation) {
        List<String> fields = new ArrayList<>();
        operation
                .body()
                .ifPresent(schema -> schema.path("properties").fieldNames().forEachRemaining(field -> {
                    if (ParameterBook.id(field, "body").isPresent() && !field.equals("running")) {
                        fields.add(field);
                    }
                }));
        return fields;
    }

    private static JsonNode example(
            Operation operation, JsonNode unresolved, String name, Belongings owner, int depth) {
        JsonNode schema = Schemas.resolve(operation.document(), unresolved);
        if (depth == 0) {
            throw new AssertionError("%s has no probe: its body is too deep at %s".formatted(operation, name));
        }
        if (ParameterBook.id(name, "body").isPresent() && !Schemas.type(schema).equals("array")) {
            return NODES.textNode(owner.id(ParameterBook.id(name, "body").orElseThrow()));
        }
        JsonNode choices = schema.path("enum");
        if (!choices.isEmpty()) {
            return choices.path(0);
        }
        return switch (Schemas.type(schema)) {
            case "object" -> object(operation, schema, owner, depth);
            case "array" -> array(example(operation, schema.path("items"), name, owner, depth - 1));
            case "integer" -> NODES.numberNode(schema.path("minimum").asInt(1));
            case "number" -> NODES.numberNode(0.5);
            case "boolean" -> NODES.booleanNode(true);
            case "string" -> NODES.textNode(text(operation, schema, name));
            case String other ->
                throw new AssertionError(
                        "%s has no probe: its body has a field %s of type '%s'".formatted(operation, name, other));
        };
    }

    private static ObjectNode object(Operation operation, JsonNode schema, Belongings owner, int depth) {
        ObjectNode object = NODES.objectNode();
        schema.path("properties")
                .properties()
                .forEach(field -> object.set(
                        field.getKey(), example(operation, field.getValue(), field.getKey(), owner, depth - 1)));
        return object;
    }

    private static ArrayNode array(JsonNode item) {
        return NODES.arrayNode().add(item);
    }

    private static String text(Operation operation, JsonNode schema, String name) {
        return ParameterBook.text(operation, name).orElseGet(() -> switch (schema.path("format")
                .asText()) {
            case "uuid" ->
                throw new AssertionError("%s has no probe: nobody told whose id %s in its body is, see ParameterBook"
                        .formatted(operation, name));
            case "date-time" -> MORNING;
            case "duration" -> "PT1H";
            case "date" -> "2026-01-13";
            default -> "isolation-probe";
        });
    }
}
