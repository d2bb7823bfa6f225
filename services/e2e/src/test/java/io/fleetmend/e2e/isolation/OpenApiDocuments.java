package io.fleetmend.e2e.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fleetmend.e2e.rest.Service;
import io.fleetmend.standalone.ProjectRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The OpenAPI documents that are committed beside the services. */
final class OpenApiDocuments {
    private static final ObjectMapper YAML = new YAMLMapper();
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");

    private OpenApiDocuments() {}

    /** Every operation of every service. */
    static List<Operation> operations() {
        return Arrays.stream(Service.values())
                .flatMap(service -> operations(service, parse(committed(service))).stream())
                .toList();
    }

    static String committed(Service service) {
        Path root = ProjectRoot.find();
        Path file = Stream.of(
                        root.resolve(service.label()), root.resolve("services").resolve(service.label()))
                .map(folder -> folder.resolve("openapi.yaml"))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new AssertionError("%s has no openapi.yaml".formatted(service.label())));
        return read(root.relativize(file));
    }

    /** @param file of the project */
    static String read(Path file) {
        try {
            return Files.readString(ProjectRoot.find().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    static JsonNode parse(String document) {
        try {
            return YAML.readTree(document);
        } catch (IOException e) {
            throw new AssertionError("the OpenAPI document is not YAML", e);
        }
    }

    static List<Operation> operations(Service service, JsonNode document) {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method -> operations.add(new Operation(
                                service,
                                method.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                method.getValue(),
                                path.getValue().path("parameters"),
                                document))));
        if (operations.isEmpty()) {
            throw new AssertionError("the OpenAPI document of %s has no operations".formatted(service.label()));
        }
        return operations;
    }
}
