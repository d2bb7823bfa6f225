package io.fleetmend.e2e.isolation;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fleetmend.e2e.isolation.Probe.Expectation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Bodies that are not what was asked for: fields that nobody declared (R29), wrong types, too deep, too large, no JSON. */
final class BodyProbes {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final byte[] TOO_LARGE = filled(10 * 1024 * 1024);
    private static final int TOO_DEEP = 2000;
    /** What somebody would like to choose for himself. */
    private static final List<String> COVETED = List.of(
            "providerId",
            "provider",
            "provider_id",
            "customerId",
            "customer",
            "customer_id",
            "tenantId",
            "id",
            "roles",
            "role",
            "groups",
            "createdBy",
            "state",
            "admin",
            "$type",
            "__proto__");

    private final Operation operation;
    private final Visitor visitor;
    private final List<Probe> probes = new ArrayList<>();

    BodyProbes(Operation operation, Visitor visitor) {
        this.operation = operation;
        this.visitor = visitor;
    }

    List<Probe> all() {
        if (operation.body().isEmpty()) {
            return operation.reads() ? List.of() : unasked();
        }
        Filling good = Filling.of(operation, visitor.own());
        if (!operation.takesJson()) {
            return text(good);
        }
        if (visitor.mayAsk(operation)) {
            ObjectNode object = object(good);
            coveted(good, object);
            wrongTypes(good, object);
            inside(good, object, JsonPointer.empty(), object);
        }
        // who may not ask hears that first
        Expectation refused = visitor.mayAsk(operation) ? Expectation.REFUSED : Expectation.NO_SUCCESS;
        raw(good, "10 MB", TOO_LARGE, "application/json", Expectation.TOO_LARGE);
        raw(good, "deep arrays", "[".repeat(TOO_DEEP), "application/json", refused);
        raw(good, "deep objects", "{\"a\":".repeat(TOO_DEEP), "application/json", refused);
        // a body may be left out where every field has a default
        Expectation absent = visitor.mayAsk(operation) ? Expectation.NO_LEAK : Expectation.NO_SUCCESS;
        raw(good, "nothing", "", "application/json", absent);
        raw(good, "no JSON", "{\"a\": ", "application/json", refused);
        raw(good, "another type of JSON", "[1, 2]", "application/json", refused);
        raw(good, "null", "null", "application/json", absent);
        raw(good, "two documents", "%s {}".formatted(good.body()), "application/json", refused);
        raw(good, "plain text", "hello", "text/plain", refused);
        raw(good, "XML", "<a/>", "application/xml", refused);
        return probes;
    }

    /** A file is refused for what is in it, and nothing else is taken for one. */
    private List<Probe> text(Filling good) {
        raw(good, "10 MB", TOO_LARGE, operation.contentType(), Expectation.TOO_LARGE);
        Expectation refused = visitor.mayAsk(operation) ? Expectation.REFUSED : Expectation.NO_SUCCESS;
        raw(good, "no file of ours", "a,b\n\"c", operation.contentType(), refused);
        raw(good, "nothing", "", operation.contentType(), refused);
        raw(good, "JSON", "{}", "application/json", refused);
        return probes;
    }

    /** Where no body is asked for, a large one is not swallowed either. */
    private List<Probe> unasked() {
        raw(
                Filling.of(operation, visitor.own()),
                "10 MB that nobody asked for",
                TOO_LARGE,
                "application/json",
                Expectation.TOO_LARGE);
        return probes;
    }

    private ObjectNode object(Filling good) {
        if (good.body() instanceof ObjectNode object) {
            return object;
        }
        throw new AssertionError("%s must take an object".formatted(operation));
    }

    private void coveted(Filling good, ObjectNode object) {
        for (String field : COVETED) {
            if (!object.has(field)) {
                ObjectNode more = object.deepCopy();
                more.put(field, visitor.own().id(IdKind.PROVIDER));
                body("a field %s that nobody declared".formatted(field), field, good, more);
            }
        }
    }

    /** The same below the top, in what is in lists, too. */
    private void inside(Filling good, ObjectNode whole, JsonPointer place, JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (!place.matches()) {
                ObjectNode more = whole.deepCopy();
                ((ObjectNode) more.at(place)).put("providerId", visitor.own().id(IdKind.PROVIDER));
                body("a field in %s that nobody declared".formatted(place), way(place) + ".providerId", good, more);
                object.properties().forEach(field -> {
                    ObjectNode wrong = whole.deepCopy();
                    ((ObjectNode) wrong.at(place)).set(field.getKey(), anotherType(field.getValue()));
                    String way = "%s.%s".formatted(way(place), field.getKey());
                    body("a wrong type for " + way, way, good, wrong);
                });
            }
            object.properties()
                    .forEach(field -> inside(good, whole, place.appendProperty(field.getKey()), field.getValue()));
        } else if (node instanceof ArrayNode array && !array.isEmpty()) {
            ObjectNode wrong = whole.deepCopy();
            ((ArrayNode) wrong.at(place)).set(0, anotherType(array.get(0)));
            body("a wrong type for what is in " + place, way(place) + "[0]", good, wrong);
            inside(good, whole, place.appendIndex(0), array.get(0));
        }
    }

    private void wrongTypes(Filling good, ObjectNode object) {
        object.properties().forEach(field -> {
            ObjectNode wrong = object.deepCopy();
            wrong.set(field.getKey(), anotherType(field.getValue()));
            body("a wrong type for " + field.getKey(), field.getKey(), good, wrong);
            if (field.getValue().isTextual()) {
                ObjectNode nul = object.deepCopy();
                nul.put(field.getKey(), "a\u0000b");
                body("a NUL in " + field.getKey(), field.getKey(), good, nul);
            }
            ObjectNode deep = object.deepCopy();
            deep.set(field.getKey(), nested());
            body("a deep value for " + field.getKey(), field.getKey(), good, deep);
        });
    }

    private static JsonNode anotherType(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> NODES.objectNode().put("a", 1);
            case ARRAY -> NODES.textNode("no list");
            case OBJECT -> NODES.numberNode(5);
            default -> NODES.textNode("neither number nor truth");
        };
    }

    private static JsonNode nested() {
        JsonNode nested = NODES.objectNode();
        for (int depth = 0; depth < 200; depth++) {
            nested = NODES.arrayNode().add(nested);
        }
        return nested;
    }

    /** {@code windows[0].from}, as answers are to name it. */
    private static String way(JsonPointer place) {
        return place.toString().substring(1).replaceAll("/(\\d+)", "[$1]").replace('/', '.');
    }

    private void body(String what, String blamed, Filling good, JsonNode body) {
        byte[] bytes = good.withBody(body).bytes();
        probes.add(new Probe(
                        operation,
                        visitor,
                        what,
                        operation.method(),
                        good.target(),
                        bytes,
                        Map.of(),
                        Expectation.FIELD_REFUSED,
                        null)
                .spoiling(blamed));
    }

    private void raw(Filling good, String what, String text, String type, Expectation expectation) {
        raw(good, what, text.getBytes(StandardCharsets.UTF_8), type, expectation);
    }

    private void raw(Filling good, String what, byte[] bytes, String type, Expectation expectation) {
        probes.add(new Probe(
                operation,
                visitor,
                what,
                operation.method(),
                good.target(),
                bytes,
                headers(good, type),
                expectation,
                null));
    }

    private static Map<String, String> headers(Filling good, String type) {
        Map<String, String> headers = new LinkedHashMap<>(good.headers());
        headers.put("Content-Type", type);
        return headers;
    }

    private static byte[] filled(int length) {
        return "{\"name\": \"%s\"}".formatted("x".repeat(length)).getBytes(StandardCharsets.UTF_8);
    }
}
