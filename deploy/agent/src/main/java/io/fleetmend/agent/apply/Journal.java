package io.fleetmend.agent.apply;

import io.fleetmend.agent.state.Json;
import io.fleetmend.agent.state.StateFolder;
import io.fleetmend.contracts.AttemptId;
import io.fleetmend.contracts.agent.v1.JobManifest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What became of one attempt, appended line by line and forced to the disk (about a millisecond each). */
final class Journal {
    /** How long the server may still ask how a finished attempt went. */
    static final Duration KEPT = Duration.ofDays(30);

    private static final String SUFFIX = ".jsonl";

    private final StateFolder folder;
    private final String file;
    private final List<JournalEntry> entries;

    private Journal(StateFolder folder, String file, List<JournalEntry> entries) {
        this.folder = folder;
        this.file = file;
        this.entries = entries;
    }

    static Journal of(StateFolder folder, AttemptId attempt) {
        String file = attempt + SUFFIX;
        return new Journal(folder, file, read(folder, file));
    }

    /** Attempts that a cut left unfinished. */
    static List<Journal> unfinished(StateFolder folder) {
        return all(folder)
                .filter(journal ->
                        !journal.entries.isEmpty() && journal.reportedAt().isEmpty())
                .toList();
    }

    /** Lets go of what nobody will ask for again; should somebody, the used sequence number still refuses to do it twice. */
    static void forget(StateFolder folder, Instant now) {
        all(folder)
                .filter(journal -> journal.lastAsked()
                        .filter(asked -> asked.plus(KEPT).isBefore(now))
                        .isPresent())
                .forEach(journal -> folder.delete(journal.file));
    }

    private static Stream<Journal> all(StateFolder folder) {
        return folder.names().stream()
                .filter(name -> name.endsWith(SUFFIX))
                .map(name -> new Journal(folder, name, read(folder, name)));
    }

    /** When it was reported or its window ended, whichever was later; empty while it is not reported. */
    private Optional<Instant> lastAsked() {
        return reportedAt().map(reported -> {
            Instant expired = Json.read(
                            get(JournalEntry.Received.class).document().payload(), JobManifest.class)
                    .expiresAt();
            return expired.isAfter(reported) ? expired : reported;
        });
    }

    private Optional<Instant> reportedAt() {
        return find(JournalEntry.Reported.class).map(JournalEntry.Reported::at);
    }

    private static List<JournalEntry> read(StateFolder folder, String file) {
        List<JournalEntry> entries = new ArrayList<>();
        Optional<byte[]> content = folder.read(file);
        if (content.isPresent()) {
            String text = new String(content.get(), StandardCharsets.UTF_8);
            // a line without its end was being written when the power went: it never happened
            int end = text.lastIndexOf('\n') + 1;
            text.substring(0, end)
                    .lines()
                    .map(line -> Json.read(line.getBytes(StandardCharsets.UTF_8), JournalEntry.class))
                    .forEach(entries::add);
        }
        return entries;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    JournalEntry last() {
        return entries.getLast();
    }

    <T extends JournalEntry> Optional<T> find(Class<T> type) {
        return entries.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    /** @throws IllegalStateException when an earlier step that must exist does not */
    <T extends JournalEntry> T get(Class<T> type) {
        return find(type)
                .orElseThrow(() -> new IllegalStateException(
                        "journal %s must have %s before %s".formatted(file, type.getSimpleName(), last())));
    }

    void append(JournalEntry entry) {
        folder.append(file, new String(Json.bytes(entry), StandardCharsets.UTF_8));
        entries.add(entry);
    }
}
