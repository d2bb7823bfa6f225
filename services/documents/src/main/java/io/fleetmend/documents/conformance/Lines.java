package io.fleetmend.documents.conformance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The numbered lines of a file, packed or not; none when it is absent. */
final class Lines {
    record Line(int number, String text) {
        String place() {
            return "line " + number;
        }
    }

    private Lines() {}

    static Stream<Line> of(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Stream.empty();
        }
        InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        AtomicInteger number = new AtomicInteger();
        return reader.lines()
                .map(text -> new Line(number.incrementAndGet(), text))
                .onClose(() -> close(reader));
    }

    private static void close(BufferedReader reader) {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
