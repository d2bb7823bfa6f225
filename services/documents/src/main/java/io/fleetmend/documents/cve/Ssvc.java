package io.fleetmend.documents.cve;

import com.fasterxml.jackson.databind.JsonNode;
import io.fleetmend.documents.model.Times;
import io.fleetmend.documents.model.Vulnerability.Decision;
import org.jspecify.annotations.Nullable;

/** The decision points that CISA adds to records. */
final class Ssvc {
    private Ssvc() {}

    /** Null where no container has all three. */
    static @Nullable Decision decision(JsonNode containers) {
        for (JsonNode container : containers) {
            for (JsonNode metric : container.path("metrics")) {
                JsonNode other = metric.path("other");
                if (other.path("type").asText().equals("ssvc")) {
                    return of(other.path("content"));
                }
            }
        }
        return null;
    }

    private static @Nullable Decision of(JsonNode content) {
        String exploitation = option(content, "Exploitation");
        String automatable = option(content, "Automatable");
        String impact = option(content, "Technical Impact");
        return exploitation.isEmpty() || automatable.isEmpty() || impact.isEmpty()
                ? null
                : new Decision(
                        exploitation,
                        automatable,
                        impact,
                        Times.of(content.path("timestamp").asText()));
    }

    /** Each option is an object of its own with one field. */
    private static String option(JsonNode content, String name) {
        for (JsonNode option : content.path("options")) {
            if (option.has(name)) {
                return option.path(name).asText();
            }
        }
        return "";
    }
}
