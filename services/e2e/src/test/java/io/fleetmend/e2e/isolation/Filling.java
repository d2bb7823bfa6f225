package io.fleetmend.e2e.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import io.fleetmend.contracts.ContractsJson;
import io.fleetmend.e2e.isolation.Operation.Parameter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An operation with every blank filled in.
 *
 * @param path values by parameter, already encoded
 * @param query values by parameter, already encoded
 */
record Filling(
        Operation operation,
        Map<String, String> path,
        Map<String, String> query,
        @Nullable JsonNode body) {

    /** As its owner would ask: ids of {@code owner}, no filters. */
    static Filling of(Operation operation, Belongings owner) {
        Map<String, String> path = new LinkedHashMap<>();
        for (Parameter parameter : operation.parameters("path")) {
            path.put(parameter.name(), encoded(value(operation, parameter, owner)));
        }
        Map<String, String> query = new LinkedHashMap<>();
        for (Parameter parameter : operation.parameters("query")) {
            if (parameter.schema().path("required").asBoolean()) {
                query.put(parameter.name(), encoded(value(operation, parameter, owner)));
            }
        }
        return new Filling(operation, path, query, Bodies.example(operation, owner));
    }

    /** @throws AssertionError when nobody told what the parameter means */
    static String value(Operation operation, Parameter parameter, Belongings owner) {
        JsonNode choices = parameter.schema().path("enum");
        return ParameterBook.id(parameter.name(), parameter.in())
                .map(owner::id)
                .or(() -> choices.isEmpty()
                        ? ParameterBook.plain(parameter.name())
                        : Optional.of(choices.path(0).asText()))
                .or(() -> parameter.name().equals("cursor") ? Optional.of("MA") : Optional.empty())
                .orElseThrow(() ->
                        new AssertionError("%s has no probe: nobody told what %s in its %s means, see ParameterBook"
                                .formatted(operation, parameter.name(), parameter.in())));
    }

    Filling withPath(String name, String encoded) {
        Map<String, String> changed = new LinkedHashMap<>(path);
        changed.put(name, encoded);
        return new Filling(operation, changed, query, body);
    }

    Filling withQuery(String name, String encoded) {
        Map<String, String> changed = new LinkedHashMap<>(query);
        changed.put(name, encoded);
        return new Filling(operation, path, changed, body);
    }

    Filling withBody(@Nullable JsonNode other) {
        return new Filling(operation, path, query, other);
    }

    String pathText() {
        String text = operation.path();
        for (Map.Entry<String, String> value : path.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        return text;
    }

    String queryText() {
        return query.isEmpty()
                ? ""
                : query.entrySet().stream()
                        .map(value -> value.getKey() + "=" + value.getValue())
                        .collect(Collectors.joining("&", "?", ""));
    }

    String target() {
        return pathText() + queryText();
    }

    byte @Nullable [] bytes() {
        if (body != null && !operation.takesJson()) {
            return body.asText().getBytes(StandardCharsets.UTF_8);
        }
        try {
            return body == null ? null : ContractsJson.get().writeValueAsBytes(body);
        } catch (IOException e) {
            throw new UncheckedIOException("JSON can always be written", e);
        }
    }

    /** Headers that the operation declares. */
    Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        if (!operation.takesJson()) {
            headers.put("Content-Type", operation.contentType());
        }
        for (Parameter parameter : operation.parameters("header")) {
            headers.put(
                    parameter.name(),
                    ParameterBook.plain(parameter.name())
                            .orElseThrow(
                                    () -> new AssertionError("%s has no probe: nobody told what the header %s means"
                                            .formatted(operation, parameter.name()))));
        }
        return headers;
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
