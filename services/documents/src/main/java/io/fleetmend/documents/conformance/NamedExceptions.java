package io.fleetmend.documents.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * The cases that this project answers otherwise on purpose: {@code exceptions.tsv} beside this class, one a line: suite, file, input,
 * reason. The reason is one that a maintainer of the suite would accept: the case contradicts its own specification, or another case.
 */
record NamedExceptions(List<Entry> entries) {
    record Entry(String suite, String file, String input, String reason) {
        Entry {
            if (reason.isBlank()) {
                throw new IllegalArgumentException(
                        "the exception for '%s' of %s needs a reason".formatted(input, suite));
            }
        }
    }

    static NamedExceptions load() {
        try (InputStream in = Objects.requireNonNull(
                NamedExceptions.class.getResourceAsStream("exceptions.tsv"),
                "exceptions.tsv must be beside its class")) {
            return new NamedExceptions(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(columns -> new Entry(columns[0], columns[1], columns[2], columns[3]))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean cover(Failure failure) {
        return entries.stream()
                .anyMatch(entry -> entry.suite.equals(failure.suite())
                        && entry.file.equals(failure.file())
                        && entry.input.equals(failure.input()));
    }
}
