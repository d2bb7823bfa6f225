package io.fleetmend.documents.cvss;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** The numbers of a formula by metric and value: {@code "AV:N=0.85 AV:A=0.62"}. */
final class Weights {
    private final Map<String, BigDecimal> weights = new HashMap<>();

    Weights(String text) {
        for (String entry : text.split("\\s+")) {
            int equals = entry.indexOf('=');
            weights.put(entry.substring(0, equals), new BigDecimal(entry.substring(equals + 1)));
        }
    }

    /** One for what the formula has no number for: not defined. */
    BigDecimal of(String metric, String value) {
        return weights.getOrDefault(metric + ":" + value, BigDecimal.ONE);
    }
}
