package io.fleetmend.documents.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.fleetmend.documents.purl.PackageUrl;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The suite of package-url/purl-spec. */
final class PurlSuite implements Suite {
    @Override
    public String name() {
        return "purl";
    }

    @Override
    public Stream<Case> cases(Path folder) throws IOException {
        return JsonTests.cases(folder.resolve("purl"), (type, test) -> () -> answer(type, test));
    }

    private static String answer(String type, JsonNode test) {
        JsonNode input = test.path("input");
        return switch (type) {
            case "validate", "roundtrip" -> quoted(PackageUrl.parse(input.asText()));
            case "build" -> quoted(built(input));
            case "parse" -> parsed(PackageUrl.parse(input.asText()), test.path("expected_output"));
            default -> "tests of the type '%s' are unknown here".formatted(type);
        };
    }

    private static PackageUrl built(JsonNode parts) {
        Map<String, String> qualifiers = new LinkedHashMap<>();
        parts.path("qualifiers").properties().forEach(entry -> qualifiers.put(entry.getKey(), text(entry.getValue())));
        return PackageUrl.of(
                part(parts, "type"),
                part(parts, "namespace"),
                part(parts, "name"),
                part(parts, "version"),
                qualifiers,
                part(parts, "subpath"));
    }

    private static String text(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(","))
                : value.asText();
    }

    private static String parsed(PackageUrl url, JsonNode expected) {
        ObjectNode parts = JsonNodeFactory.instance.objectNode();
        parts.put("type", url.type());
        parts.put("namespace", url.namespace());
        parts.put("name", url.name());
        parts.put("version", url.version());
        ObjectNode qualifiers = parts.putObject("qualifiers");
        url.qualifiers().forEach(qualifiers::put);
        if (qualifiers.isEmpty()) {
            parts.putNull("qualifiers");
        }
        parts.put("subpath", url.subpath());
        return parts.equals(expected) ? expected.toString() : parts.toString();
    }

    private static @Nullable String part(JsonNode parts, String name) {
        JsonNode part = parts.path(name);
        return part.isMissingNode() || part.isNull() ? null : part.asText();
    }

    private static String quoted(PackageUrl url) {
        return TextNode.valueOf(url.toString()).toString();
    }
}
