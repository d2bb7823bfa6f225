package io.fleetmend.agent.inventory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Reads Debian control data (deb822: paragraphs of fields) one paragraph at a time. */
public final class DebControl {
    private DebControl() {}

    /** One paragraph; field names are case-insensitive. */
    public record Paragraph(Map<String, String> fields) {
        public Optional<String> field(String name) {
            return Optional.ofNullable(fields.get(key(name)));
        }
    }

    /** @param wanted lower-case names of the fields worth keeping; files have many long ones */
    public static void paragraphs(InputStream stream, Predicate<String> wanted, Consumer<Paragraph> consumer) {
        Map<String, String> fields = new LinkedHashMap<>();
        String field = "";
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.isBlank()) {
                    emit(fields, consumer);
                    fields = new LinkedHashMap<>();
                    field = "";
                } else if (line.charAt(0) == '#') {
                    continue;
                } else if (line.charAt(0) == ' ' || line.charAt(0) == '\t') {
                    String value = fields.get(field);
                    if (value != null) {
                        fields.put(field, value + "\n" + line.strip());
                    }
                } else {
                    int colon = line.indexOf(':');
                    field = colon < 0 ? "" : key(line.substring(0, colon));
                    if (colon > 0 && wanted.test(field)) {
                        fields.put(field, line.substring(colon + 1).strip());
                    } else {
                        field = "";
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        emit(fields, consumer);
    }

    private static void emit(Map<String, String> fields, Consumer<Paragraph> consumer) {
        if (!fields.isEmpty()) {
            consumer.accept(new Paragraph(fields));
        }
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
