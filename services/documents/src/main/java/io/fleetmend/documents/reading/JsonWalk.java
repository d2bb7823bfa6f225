package io.fleetmend.documents.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import io.fleetmend.documents.input.BadDocumentException;
import io.fleetmend.documents.input.StrictText;
import java.io.IOException;

/** Steps through large JSON. Each step begins and ends on a value: its first token before, its last one after. */
public final class JsonWalk {
    /** What follows a part is the next one. */
    private static final ObjectReader PART =
            StrictText.json().reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private JsonWalk() {}

    @FunctionalInterface
    public interface Field {
        void at(String name) throws IOException;
    }

    @FunctionalInterface
    public interface Element {
        void read() throws IOException;
    }

    public static void fields(JsonParser json, Field field) throws IOException {
        expect(json, JsonToken.START_OBJECT);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            field.at(name);
        }
    }

    public static void elements(JsonParser json, Element element) throws IOException {
        expect(json, JsonToken.START_ARRAY);
        while (json.nextToken() != JsonToken.END_ARRAY) {
            element.read();
        }
    }

    /** A part that is small. */
    public static <T> T read(JsonParser json, Class<T> form) throws IOException {
        T part = PART.forType(form).readValue(json);
        if (part == null) {
            throw new BadDocumentException(
                    "%s must not be null".formatted(json.getParsingContext().pathAsPointer()));
        }
        return part;
    }

    private static void expect(JsonParser json, JsonToken token) throws BadDocumentException {
        if (json.currentToken() != token) {
            throw new BadDocumentException("%s must be %s"
                    .formatted(
                            json.getParsingContext().pathAsPointer(),
                            token == JsonToken.START_OBJECT ? "an object" : "an array"));
        }
    }
}
