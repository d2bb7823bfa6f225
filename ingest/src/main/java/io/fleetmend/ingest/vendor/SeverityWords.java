package io.fleetmend.ingest.vendor;

import io.fleetmend.contracts.Severity;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The vendors' words for how bad it is. One that nobody told us about is taken for none, which leaves nothing out of scope. */
public final class SeverityWords {
    private SeverityWords() {}

    public static Severity of(@Nullable String word) {
        return switch (word == null ? "" : word.strip().toLowerCase(Locale.ROOT)) {
            case "critical" -> Severity.CRITICAL;
            case "important", "high" -> Severity.HIGH;
            case "moderate", "medium" -> Severity.MEDIUM;
            case "low" -> Severity.LOW;
            default -> Severity.NOT_STATED;
        };
    }
}
