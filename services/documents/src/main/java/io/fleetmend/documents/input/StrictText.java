package io.fleetmend.documents.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MapperBuilder;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.yaml.snakeyaml.LoaderOptions;

/** Text and JSON of strangers: bytes that are not UTF-8 (overlong forms included) are refused and not repaired. */
public final class StrictText {
    private static final int DEEPEST = 64;
    private static final int LONGEST_STRING = 1 << 20;
    private static final int LONGEST_NAME = 1000;
    private static final int LONGEST_NUMBER = 100;
    /** The largest of Alpine's has a tenth; the reader holds a document of YAML as a whole. */
    private static final int LARGEST_YAML = 3 << 20;

    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder()
            .maxNestingDepth(DEEPEST)
            .maxStringLength(LONGEST_STRING)
            .maxNameLength(LONGEST_NAME)
            .maxNumberLength(LONGEST_NUMBER)
            .build();
    private static final ObjectMapper JSON = strict(JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(BOUNDS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            // names are the stranger's choice: keeping them would let the table of names grow without end
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build()));
    private static final ObjectMapper YAML = strict(YAMLMapper.builder(YAMLFactory.builder()
                    .streamReadConstraints(BOUNDS)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .loaderOptions(boundedYaml())
                    .build())
            // a key with nothing behind it
            .withCoercionConfig(
                    LogicalType.Collection,
                    empty -> empty.setCoercion(CoercionInputShape.EmptyString, CoercionAction.AsNull)));

    private StrictText() {}

    /** Vendors add fields as they like, so unknown ones are passed over; everything else is strict. */
    public static ObjectMapper json() {
        return JSON;
    }

    /** The same for YAML. */
    public static ObjectMapper yaml() {
        return YAML;
    }

    private static ObjectMapper strict(MapperBuilder<?, ?> mapper) {
        return mapper.addModule(new JavaTimeModule())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    private static LoaderOptions boundedYaml() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LARGEST_YAML);
        options.setNestingDepthLimit(DEEPEST);
        return options;
    }

    /** Its reads end with {@link java.nio.charset.CharacterCodingException} where the bytes are not UTF-8. */
    public static Reader utf8(InputStream in) {
        return new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }
}
