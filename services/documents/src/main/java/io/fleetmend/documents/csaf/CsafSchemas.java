package io.fleetmend.documents.csaf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.format.Format;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The schemas of CSAF and of what it refers to, from this jar only: nothing is fetched. Formats are asserted. */
final class CsafSchemas {
    static final String CSAF_2_0 = "https://docs.oasis-open.org/csaf/csaf/v2.0/csaf_json_schema.json";
    static final String CSAF_2_1 = "https://docs.oasis-open.org/csaf/csaf/v2.1/schema/csaf.json";
    static final String EXTENSION = "https://docs.oasis-open.org/csaf/csaf/v2.1/schema/extension-content.json";
    static final String SSVC = "https://certcc.github.io/SSVC/data/schema/v2/SelectionList_2_0_0.schema.json";
    private static final String V2_0 = "https://docs.oasis-open.org/csaf/csaf/v2.0/";
    private static final String V2_1 = "https://docs.oasis-open.org/csaf/csaf/v2.1/schema/";
    private static final Map<String, String> FILES = Map.ofEntries(
            Map.entry(CSAF_2_0, "csaf_2.0/csaf_json_schema.json"),
            Map.entry(V2_0 + "provider_json_schema.json", "csaf_2.0/provider_json_schema.json"),
            Map.entry(V2_0 + "aggregator_json_schema.json", "csaf_2.0/aggregator_json_schema.json"),
            Map.entry(CSAF_2_1, "csaf_2.1/csaf.json"),
            Map.entry(V2_1 + "provider.json", "csaf_2.1/provider.json"),
            Map.entry(V2_1 + "aggregator.json", "csaf_2.1/aggregator.json"),
            Map.entry(EXTENSION, "csaf_2.1/extension-content.json"),
            Map.entry(V2_1 + "extension-metaschema.json", "csaf_2.1/extension-metaschema.json"),
            Map.entry(V2_1 + "extension-metadata.json", "csaf_2.1/extension-metadata.json"),
            Map.entry("https://www.first.org/cvss/cvss-v2.0.json", "cvss-v2.0.json"),
            Map.entry("https://www.first.org/cvss/cvss-v3.0.json", "cvss-v3.0.json"),
            Map.entry("https://www.first.org/cvss/cvss-v3.1.json", "cvss-v3.1.json"),
            Map.entry("https://www.first.org/cvss/cvss-v4.0.json", "cvss-v4.0.json"),
            Map.entry(SSVC, "ssvc-selection-list-2.0.0.json"));
    private static final Set<String> PARTS = Set.of("allOf", "anyOf", "oneOf", "not", "if", "then", "else");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern DIALECT = Pattern.compile("\"\\$schema\"\\s*:\\s*\"[^\"]*\"");
    private static final Pattern OLD_ID = Pattern.compile("\"\\$?id\"\\s*:\\s*\"https://www.first.org[^\"]*\"\\s*,");
    private static final SchemaRegistry REGISTRY = registry(CsafSchemas::read);
    private static final SchemaRegistry STRICT = registry(id -> closed(read(id)));

    /** The library's own takes at most nine digits of a second, and offsets up to 18 hours. */
    private static final class DateTime implements Format {
        @Override
        public String getName() {
            return "date-time";
        }

        @Override
        public boolean matches(ExecutionContext context, String value) {
            return Moments.isOne(value);
        }
    }

    private CsafSchemas() {}

    private static SchemaRegistry registry(UnaryOperator<String> read) {
        return SchemaRegistry.withDialect(
                Dialect.builder(Dialects.getDraft202012())
                        .format(new DateTime())
                        .build(),
                builder -> builder.schemas(read));
    }

    static void validate(String schema, Place place, Failures failures) {
        validate(REGISTRY.getSchema(SchemaLocation.of(schema)), place, failures);
    }

    /** What the schema does not name is an error too. */
    static void validateStrictly(String schema, Place place, Failures failures) {
        validate(STRICT.getSchema(SchemaLocation.of(schema)), place, failures);
    }

    private static void validate(Schema schema, Place place, Failures failures) {
        schema.validate(
                        place.node(),
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .forEach(error -> failures.add(
                        new Place(place.pointer() + error.getInstanceLocation(), place.node()), error.getMessage()));
    }

    static boolean isValid(String schema, JsonNode node) {
        int[] errors = {0};
        validate(schema, new Place("", node), (place, message) -> errors[0]++);
        return errors[0] == 0;
    }

    /** The schema of a provider's metadata or an aggregator's list. */
    static Optional<String> metadata(JsonNode json) {
        if (json.has("metadata_version")) {
            return Optional.of(
                    json.path("metadata_version").asText().equals("2.0")
                            ? V2_0 + "provider_json_schema.json"
                            : V2_1 + "provider.json");
        }
        if (json.has("aggregator_version")) {
            return Optional.of(
                    json.path("aggregator_version").asText().equals("2.0")
                            ? V2_0 + "aggregator_json_schema.json"
                            : V2_1 + "aggregator.json");
        }
        return Optional.empty();
    }

    /**
     * All are read as schemas of draft 2020-12: CSAF 2.1 names a dialect of its own that only asserts formats, which is done anyway,
     * and those of CVSS older drafts, of whose differences they use none but {@code id}.
     */
    private static String read(String id) {
        String file = Objects.requireNonNull(FILES.get(id), () -> "there is no schema " + id);
        try (InputStream in = Objects.requireNonNull(CsafSchemas.class.getResourceAsStream("schemas/" + file), file)) {
            return OLD_ID.matcher(DIALECT.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                            .replaceFirst("\"\\$schema\": \"https://json-schema.org/draft/2020-12/schema\""))
                    .replaceFirst("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String closed(String schema) {
        try {
            JsonNode json = JSON.readTree(schema);
            close(json, false);
            return json.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A part of a schema that others complete, as in {@code allOf}, stays open: the whole is closed. */
    private static void close(JsonNode schema, boolean isPart) {
        if (!isPart
                && schema instanceof ObjectNode object
                && object.path("properties").isObject()
                && !object.has("additionalProperties")) {
            object.put("unevaluatedProperties", false);
        }
        schema.properties().forEach(entry -> {
            boolean arePartsInside = PARTS.contains(entry.getKey());
            if (entry.getValue().isArray()) {
                entry.getValue().forEach(inner -> close(inner, arePartsInside));
            } else {
                close(entry.getValue(), arePartsInside);
            }
        });
    }
}
