package io.fleetmend.e2e.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import io.fleetmend.e2e.rest.Service;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One operation of an OpenAPI document.
 *
 * @param path as the document has it, with parameters in braces
 * @param shared the parameters that the path declares for all of its methods
 */
record Operation(
        Service service, String method, String path, JsonNode declaration, JsonNode shared, JsonNode document) {

    private static final String JSON = "application/json";

    /** @param in {@code path}, {@code query}, {@code header} or {@code cookie} */
    record Parameter(String name, String in, JsonNode schema) {}

    /** Says which operation is meant, in tables and in messages. */
    String key() {
        return "%s %s %s".formatted(service.label(), method, path);
    }

    boolean reads() {
        return method.equals("GET");
    }

    List<Parameter> parameters() {
        List<Parameter> parameters = new ArrayList<>();
        for (JsonNode list : List.of(shared, declaration.path("parameters"))) {
            for (JsonNode declared : list) {
                JsonNode parameter = Schemas.resolve(document, declared);
                parameters.add(new Parameter(
                        parameter.path("name").asText(),
                        parameter.path("in").asText(),
                        Schemas.resolve(document, parameter.path("schema"))));
            }
        }
        return parameters;
    }

    List<Parameter> parameters(String in) {
        return parameters().stream()
                .filter(parameter -> parameter.in().equals(in))
                .toList();
    }

    /** What its body is; JSON where it takes none. */
    String contentType() {
        JsonNode content =
                Schemas.resolve(document, declaration.path("requestBody")).path("content");
        return content.isEmpty() || content.has(JSON)
                ? JSON
                : content.fieldNames().next();
    }

    boolean takesJson() {
        return contentType().equals(JSON);
    }

    /** The schema of the body; empty when it takes none. */
    Optional<JsonNode> body() {
        JsonNode content =
                Schemas.resolve(document, declaration.path("requestBody")).path("content");
        JsonNode json = content.path(JSON);
        JsonNode any =
                json.isMissingNode() && !content.isEmpty() ? content.elements().next() : json;
        return any.isMissingNode() ? Optional.empty() : Optional.of(Schemas.resolve(document, any.path("schema")));
    }

    /** Who may call it, as the document says; empty when the document does not say. */
    Optional<Set<String>> declaredRoles() {
        JsonNode declared = declaration.path("x-roles");
        if (declared.isMissingNode()) {
            return Optional.empty();
        }
        Set<String> roles = new LinkedHashSet<>();
        declared.forEach(role -> roles.add(role.asText()));
        return Optional.of(roles);
    }

    @Override
    public String toString() {
        return key();
    }
}
