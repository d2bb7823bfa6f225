package io.fleetmend.chart;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;

/**
 * A service as {@code files/services.yaml} states it.
 *
 * @param asks the services that it asks for the console's pages
 * @param alone whether a second instance would be wrong
 */
record ServiceFacts(
        String name,
        int port,
        String schema,
        List<String> reads,
        List<String> paths,
        List<String> asks,
        boolean alone) {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    static List<ServiceFacts> all() {
        return Chart.declaration("services.yaml")
                .propertyStream()
                .map(service -> of(service.getKey(), service.getValue()))
                .toList();
    }

    private static ServiceFacts of(String name, JsonNode facts) {
        return new ServiceFacts(
                name,
                facts.path("port").asInt(),
                facts.path("schema").asText(),
                texts(facts.path("reads")),
                texts(facts.path("paths")),
                texts(facts.path("asks")),
                facts.has("alone"));
    }

    /** Only the fourth service lies below {@code services}. */
    Path folder() {
        return name.equals("exposure") ? PROJECT.resolve("services").resolve(name) : PROJECT.resolve(name);
    }

    /** Where its classes are. */
    String javaPackage() {
        return "io.fleetmend." + (name.equals("tenant-api") ? "tenant" : name);
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }
}
