package io.fleetmend.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The OpenAPI document of a service is committed beside its pom, so that a change of the interface is seen in review:
 *
 * <pre>{@code
 * OpenApiContract.check(Path.of("openapi.yaml"), get("/q/openapi").asString());
 * OpenApiContract.lint(get("/q/openapi?format=json").asString());
 * }</pre>
 */
public final class OpenApiContract {
    /** {@code -Dopenapi.accept=true} writes what is served into the committed file. */
    private static final String ACCEPT = "openapi.accept";

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final Pattern PATH =
            Pattern.compile("(/api/v1|/agent/v1)(/(:?[a-z][a-z0-9-]*|\\{[a-z][A-Za-z]*}))+((?<=})(:[a-z-]+))?");

    private static final String PROBLEM = "application/problem+json";
    private static final Set<String> PROBLEM_FIELDS = Set.of("type", "title", "status", "detail", "field");
    private static final Pattern REFUSAL = Pattern.compile("default|4(\\d\\d|XX)");

    private OpenApiContract() {}

    /** Fails when the committed document is not, character for character, the served one. */
    public static void check(Path committed, String served) {
        try {
            if (Boolean.getBoolean(ACCEPT)) {
                Files.writeString(committed, served);
            }
            String expected = Files.exists(committed) ? Files.readString(committed) : "";
            if (!expected.equals(served)) {
                Path other = Files.createDirectories(Path.of("target")).resolve("openapi-served.yaml");
                Files.writeString(other, served);
                throw new AssertionError(
                        "%s is not what is served (%s); look at the difference, and if it is meant, run this test with -D%s=true"
                                .formatted(committed, other, ACCEPT));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot compare " + committed, e);
        }
    }

    /**
     * Fails when a path is not of the agreed form, an operation has no id of its own, does not say who may call it, or what it answers when
     * it refuses.
     */
    public static void lint(String servedJson) {
        List<String> broken = new ArrayList<>();
        JsonNode document;
        try {
            document = new ObjectMapper().readTree(servedJson);
        } catch (IOException e) {
            throw new UncheckedIOException("the OpenAPI document is not JSON", e);
        }
        Set<String> ids = new HashSet<>();
        document.path("paths").properties().forEach(path -> {
            if (!PATH.matcher(path.getKey()).matches()) {
                broken.add("path %s must be under /api/v1 or /agent/v1, in lower-case-with-hyphens"
                        .formatted(path.getKey()));
            }
            path.getValue().properties().stream()
                    .filter(operation -> METHODS.contains(operation.getKey()))
                    .forEach(operation -> operation(
                            path.getKey() + " " + operation.getKey(), document, operation.getValue(), ids, broken));
        });
        if (ids.isEmpty()) {
            broken.add("there are no operations");
        }
        if (!broken.isEmpty()) {
            throw new AssertionError(
                    "OpenAPI is not as agreed:%n- %s".formatted(String.join("%n- ".formatted(), broken)));
        }
    }

    private static void operation(
            String name, JsonNode document, JsonNode operation, Set<String> ids, List<String> broken) {
        String id = operation.path("operationId").asText("");
        if (id.isEmpty() || !ids.add(id)) {
            broken.add("%s needs an operationId of its own, but has '%s'".formatted(name, id));
        }
        if (operation.path("responses").isEmpty()) {
            broken.add("%s declares no response".formatted(name));
        }
        List<JsonNode> refusals = operation.path("responses").properties().stream()
                .filter(response -> REFUSAL.matcher(response.getKey()).matches())
                .map(Map.Entry::getValue)
                .toList();
        if (refusals.isEmpty() || !refusals.stream().allMatch(refusal -> isProblem(document, refusal))) {
            broken.add("%s does not declare that what it refuses is answered with a problem (default or 4xx, %s)"
                    .formatted(name, PROBLEM));
        }
        if (!operation.has("x-roles")) {
            broken.add("%s does not say who may call it (x-roles)".formatted(name));
        }
    }

    private static boolean isProblem(JsonNode document, JsonNode response) {
        JsonNode schema = resolved(
                document,
                resolved(document, response).path("content").path(PROBLEM).path("schema"));
        return PROBLEM_FIELDS.stream().allMatch(schema.path("properties")::has);
    }

    /** A reference into the same document, followed. */
    private static JsonNode resolved(JsonNode document, JsonNode node) {
        String reference = node.path("$ref").asText("");
        return reference.startsWith("#/") ? document.at(reference.substring(1)) : node;
    }
}
