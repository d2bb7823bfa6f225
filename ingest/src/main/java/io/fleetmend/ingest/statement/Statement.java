package io.fleetmend.ingest.statement;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.fleetmend.contracts.ContractsJson;
import io.fleetmend.documents.cvss.CheckedScore;
import io.fleetmend.documents.input.Digest;
import io.fleetmend.documents.model.Bulletin;
import io.fleetmend.documents.model.Entry;
import io.fleetmend.documents.model.Place;
import io.fleetmend.documents.model.Update;
import io.fleetmend.documents.model.Vulnerability;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is kept.
 *
 * @param subject the id of the bulletin or vulnerability, the name of the update
 * @param bulletin under which id the bulletin is published that this was said with; null for none
 * @param body without its place: the same thing said elsewhere is the same thing
 * @param differingScores how many of its base scores are not what their vectors give
 * @param rating null where it says nothing of how bad a vulnerability is
 */
public record Statement(
        UUID key,
        Kind kind,
        String subject,
        @Nullable String bulletin,
        String body,
        Place place,
        UUID content,
        int differingScores,
        @Nullable Rating rating) {
    private static final ObjectWriter WRITER =
            ContractsJson.get().copy().addMixIn(Entry.class, WithoutPlace.class).writer();

    private static final String ESCAPED_NUL = "\\u0000";
    /** As JSON writes it: not after a backslash that is one itself. */
    private static final Pattern NUL = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\u0000");

    /** What can be spoken of. */
    @Schema(name = "StatementKind")
    public enum Kind {
        BULLETIN,
        UPDATE,
        VULNERABILITY
    }

    @JsonIgnoreProperties("place")
    private interface WithoutPlace {}

    /**
     * @param times how often the source spoke of the same thing before, in the same reading
     * @throws IllegalArgumentException for text that no database holds
     */
    public static Statement of(Entry entry, @Nullable String bulletin, Occurrences times) {
        String body = json(entry);
        UUID thing = identity(entry, bulletin);
        int before = times.before(thing);
        UUID key = before == 0 ? thing : uuid(thing + "\n" + before);
        return new Statement(
                key,
                kind(entry),
                subject(entry),
                bulletin,
                body,
                entry.place(),
                uuid(body),
                differingScores(entry),
                entry instanceof Vulnerability one ? Rating.of(one) : null);
    }

    private static String json(Entry entry) {
        try {
            String body = WRITER.writeValueAsString(entry);
            if ((body.contains(ESCAPED_NUL) && NUL.matcher(body).find())
                    || (entry.place().file() + entry.place().pointer()).indexOf('\0') >= 0) {
                throw new IllegalArgumentException("holds a NUL, which no text has");
            }
            return body;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static UUID identity(Entry entry, @Nullable String bulletin) {
        String within = bulletin == null ? "" : bulletin;
        return uuid(
                switch (entry) {
                    case Bulletin one -> "B\n" + one.id();
                    case Vulnerability one -> "V\n" + within + "\n" + one.id();
                    case Update one ->
                        String.join(
                                "\n",
                                "U",
                                within,
                                one.name(),
                                String.valueOf(one.version()),
                                one.platform(),
                                String.valueOf(one.architecture()));
                });
    }

    private static Kind kind(Entry entry) {
        return switch (entry) {
            case Bulletin _ -> Kind.BULLETIN;
            case Update _ -> Kind.UPDATE;
            case Vulnerability _ -> Kind.VULNERABILITY;
        };
    }

    private static String subject(Entry entry) {
        return switch (entry) {
            case Bulletin one -> one.id();
            case Update one -> one.name();
            case Vulnerability one -> one.id();
        };
    }

    private static int differingScores(Entry entry) {
        return entry instanceof Vulnerability one
                ? (int) one.scores().stream()
                        .filter(score ->
                                CheckedScore.of(score.vector(), score.base()).differs())
                        .count()
                : 0;
    }

    /** Half of a SHA-256: enough to tell apart, and a type that the database has. */
    private static UUID uuid(String text) {
        ByteBuffer digest = ByteBuffer.wrap(Digest.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
        return new UUID(digest.getLong(), digest.getLong());
    }
}
