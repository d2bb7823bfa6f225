package io.fleetmend.documents.csaf;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Holds documents to the schema and the tests of their version of CSAF. */
public final class CsafValidator {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final Pattern NOT_IN_A_FILE_NAME = Pattern.compile("[^+\\-a-z0-9]+");

    private CsafValidator() {}

    /**
     * What a document fails.
     *
     * @param findings of all groups; the schema's have the number {@code schema}
     */
    public record Report(CsafVersion version, List<Finding> findings) {
        public boolean isValid() {
            return findings.stream().noneMatch(finding -> finding.group() == Finding.Group.MANDATORY);
        }

        public Set<String> failedTests() {
            return findings.stream().map(Finding::test).collect(Collectors.toSet());
        }
    }

    /**
     * @param clock for the tests that ask what has happened by now
     * @throws CsafException when it is no JSON object of a known version
     */
    public static Report validate(InputStream in, Clock clock) throws IOException {
        return validate(read(in), clock);
    }

    static JsonNode read(InputStream in) throws IOException {
        try {
            JsonNode json = JSON.readTree(in);
            if (json == null || !json.isObject()) {
                throw new CsafException("a JSON object is expected");
            }
            return json;
        } catch (JsonProcessingException e) {
            throw new CsafException("it is no JSON: " + e.getOriginalMessage());
        }
    }

    private static Report validate(JsonNode json, Clock clock) {
        CsafDocument document = new CsafDocument(json, clock.instant());
        List<Finding> findings = new ArrayList<>();
        for (CsafTests.Numbered test : CsafTests.of(document.version())) {
            test.test()
                    .run(
                            document,
                            (place, message) ->
                                    findings.add(new Finding(test.number(), test.group(), place.pointer(), message)));
        }
        return new Report(document.version(), List.copyOf(findings));
    }

    /** Section 5.1: the name that the file of a document has. */
    public static String fileName(String trackingId) {
        return NOT_IN_A_FILE_NAME.matcher(trackingId.toLowerCase(Locale.ROOT)).replaceAll("_") + ".json";
    }

    /** Whether a provider's metadata or an aggregator's list is valid by its schema. */
    public static boolean isValidMetadata(InputStream in) throws IOException {
        JsonNode json = read(in);
        return CsafSchemas.metadata(json)
                .map(schema -> CsafSchemas.isValid(schema, json))
                .orElse(false);
    }
}
