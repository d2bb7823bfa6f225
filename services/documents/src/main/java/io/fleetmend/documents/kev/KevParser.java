package io.fleetmend.documents.kev;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import io.fleetmend.contracts.bulletin.v1.VulnerabilityScoredV1.KnownExploited;
import io.fleetmend.documents.input.BadDocumentException;
import io.fleetmend.documents.input.Limits;
import io.fleetmend.documents.input.StrictText;
import io.fleetmend.documents.input.Unpacked;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the JSON form of the catalogue, entry by entry. A catalogue that is not whole is refused whole. */
public final class KevParser {
    private static final Limits LIMITS = Limits.single(64L << 20);
    private static final Pattern CVE = Pattern.compile("CVE-\\d{4}-\\d{4,19}");

    /** What follows an entry is the next one. */
    private static final ObjectReader ENTRY =
            StrictText.json().readerFor(KevEntry.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private KevParser() {}

    /** Takes one entry after the other. */
    @FunctionalInterface
    public interface Visitor {
        void visit(String vulnerability, KnownExploited entry) throws IOException;
    }

    /** @param released when CISA says that this state of the catalogue was released */
    public record Catalogue(String version, Instant released, int count) {}

    /** @throws BadDocumentException when it is not the catalogue, or not all of it */
    public static Catalogue read(Path file, Visitor visitor) throws IOException {
        return Unpacked.read(file, LIMITS, content -> read(content, visitor));
    }

    static Catalogue read(InputStream content, Visitor visitor) throws IOException {
        try {
            return catalogue(content, visitor);
        } catch (JsonProcessingException e) {
            throw new BadDocumentException("is not the KEV catalogue: " + e.getOriginalMessage(), e);
        } catch (CharacterCodingException e) {
            throw new BadDocumentException("is not UTF-8", e);
        } catch (DateTimeException e) {
            throw new BadDocumentException("has an unreadable date: " + e.getMessage(), e);
        }
    }

    private static Catalogue catalogue(InputStream content, Visitor visitor) throws IOException {
        try (JsonParser json = StrictText.json().getFactory().createParser(StrictText.utf8(content))) {
            expect(json.nextToken() == JsonToken.START_OBJECT, "must be a JSON object");
            @Nullable String version = null;
            @Nullable Instant released = null;
            int stated = -1;
            int read = -1;
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                JsonToken value = json.nextToken();
                switch (field) {
                    case "catalogVersion" -> version = json.getValueAsString();
                    case "dateReleased" -> released = Instant.parse(String.valueOf(json.getValueAsString()));
                    case "count" -> stated = json.getValueAsInt(-1);
                    case "vulnerabilities" -> {
                        expect(value == JsonToken.START_ARRAY, "vulnerabilities must be an array");
                        read = entries(json, visitor);
                    }
                    default -> json.skipChildren();
                }
            }
            expect(
                    json.currentToken() == JsonToken.END_OBJECT && json.nextToken() == null,
                    "ends with more than the catalogue");
            if (version == null || released == null || read < 0) {
                throw new BadDocumentException("must have catalogVersion, dateReleased and vulnerabilities");
            }
            expect(stated == read, "says that it has %d entries, but has %d".formatted(stated, read));
            return new Catalogue(version, released, read);
        }
    }

    private static int entries(JsonParser json, Visitor visitor) throws IOException {
        int count = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            expect(
                    json.currentToken() == JsonToken.START_OBJECT,
                    "vulnerabilities[%d] must be an object".formatted(count));
            KevEntry entry = ENTRY.readValue(json);
            String vulnerability = entry.vulnerability();
            if (vulnerability == null || !CVE.matcher(vulnerability).matches()) {
                throw new BadDocumentException(
                        "vulnerabilities[%d].cveID must be a CVE id, but was '%s'".formatted(count, vulnerability));
            }
            if (entry.dateAdded() == null || entry.dueDate() == null) {
                throw new BadDocumentException("%s must have dateAdded and dueDate".formatted(vulnerability));
            }
            visitor.visit(
                    vulnerability,
                    new KnownExploited(entry.dateAdded(), entry.dueDate(), "Known".equals(entry.ransomware())));
            count++;
        }
        return count;
    }

    private static void expect(boolean holds, String otherwise) throws BadDocumentException {
        if (!holds) {
            throw new BadDocumentException(otherwise);
        }
    }
}
