package io.fleetmend.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The chart in the folder {@code fleetmend}, rendered by Helm itself. */
final class Chart {
    static final Path FOLDER = Path.of("fleetmend").toAbsolutePath();
    static final String RELEASE = "night";
    static final String NAMESPACE = "patching";
    /** Helm would take one from years ago. */
    static final String KUBERNETES = "1.34.0";

    private static final Path VALUES = Path.of("src", "test", "resources", "values");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /** Most tests look at the same; nobody changes what was rendered. */
    private static final Map<String, Rendered> UNCHANGED = new ConcurrentHashMap<>();

    private Chart() {}

    /** Each is a way to install the product; what it is for stands in its first line. */
    static List<String> valueSets() {
        try (Stream<Path> files = Files.list(VALUES)) {
            return files.map(file -> file.getFileName().toString())
                    .map(name -> name.replace(".yaml", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path valuesOf(String valueSet) {
        return VALUES.resolve(valueSet + ".yaml").toAbsolutePath();
    }

    static Rendered render(String valueSet) {
        return UNCHANGED.computeIfAbsent(valueSet, each -> render(each, Map.of()));
    }

    /** @throws IllegalStateException with Helm's words when the values are rejected */
    static Rendered render(String valueSet, Map<String, Object> changes) {
        TemplateCommand template = new Helm(FOLDER)
                .template()
                .withName(RELEASE)
                .withNamespace(NAMESPACE)
                .withKubeVersion(KUBERNETES)
                .withValuesFile(valuesOf(valueSet));
        changes.forEach(template::set);
        return new Rendered(documents(template.call()));
    }

    /** A file of the chart that declares something. */
    static JsonNode declaration(String file) {
        try {
            return YAML.readTree(Files.readString(FOLDER.resolve("files").resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<JsonNode> documents(String yaml) {
        try (YAMLParser parser = new YAMLFactory().createParser(yaml)) {
            return YAML.readValues(parser, JsonNode.class).readAll().stream()
                    .filter(document -> !document.isNull() && !document.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Helm rendered what is no YAML", e);
        }
    }
}
