package io.fleetmend.chart;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** The objects that one set of values gives. */
record Rendered(List<JsonNode> objects) {
    Rendered {
        objects = List.copyOf(objects);
    }

    Stream<JsonNode> ofKind(String kind) {
        return objects.stream().filter(object -> object.path("kind").asText().equals(kind));
    }

    JsonNode only(String kind, String name) {
        List<JsonNode> found = ofKind(kind)
                .filter(object -> object.at("/metadata/name").asText().equals(name))
                .toList();
        if (found.size() != 1) {
            throw new IllegalStateException(
                    "there must be one %s called %s, but there are %d".formatted(kind, name, found.size()));
        }
        return found.getFirst();
    }

    /** The settings file of a service. */
    Properties settings(String service) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(only("ConfigMap", Chart.RELEASE + "-" + service)
                    .at("/data/application.properties")
                    .asText()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /** The one container of a service's pod. */
    JsonNode container(String service) {
        return only("Deployment", Chart.RELEASE + "-" + service).at("/spec/template/spec/containers/0");
    }

    /** Pod templates of everything that runs. */
    Stream<JsonNode> podTemplates() {
        return objects.stream().map(object -> object.at("/spec/template")).filter(template -> template.has("spec"));
    }

    static Stream<JsonNode> each(JsonNode array) {
        return array.valueStream();
    }

    static String nameOf(JsonNode object) {
        return "%s %s"
                .formatted(
                        object.path("kind").asText(),
                        object.at("/metadata/name").asText());
    }
}
