package io.fleetmend.documents.cvss;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The scores that experts gave to the 270 macro vectors of v4.0, in tenths. */
final class Cvss4MacroScores {
    private static final Map<String, Integer> TENTHS = load();

    private Cvss4MacroScores() {}

    /** Null when there is no such macro vector: nothing is less severe. */
    static @Nullable Integer tenths(String macroVector) {
        return TENTHS.get(macroVector);
    }

    private static Map<String, Integer> load() {
        try (InputStream in = Objects.requireNonNull(
                Cvss4MacroScores.class.getResourceAsStream("v4-macro-scores.txt"),
                "v4-macro-scores.txt must be beside its class")) {
            Map<String, Integer> tenths = new HashMap<>();
            new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> java.util.Arrays.stream(line.split(" ")))
                    .forEach(entry -> tenths.put(
                            entry.substring(0, 6),
                            new BigDecimal(entry.substring(7)).movePointRight(1).intValueExact()));
            return Map.copyOf(tenths);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
