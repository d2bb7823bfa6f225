package io.fleetmend.e2e.story;

import io.fleetmend.contracts.Severity;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Policies of the story, as bodies of requests. */
final class Policies {
    private static final List<Severity> ALL = List.of(Severity.values());

    private Policies() {}

    /** Everything is approved by itself: every severity, not stated ones included, and what is known to be exploited. */
    static Map<String, Object> automatic(List<Map<String, Object>> windows) {
        return policy(Map.of("severities", ALL, "knownExploited", true), windows);
    }

    /** A person approves everything. */
    static Map<String, Object> byHand(List<Map<String, Object>> windows) {
        return policy(Map.of("severities", List.of(), "knownExploited", false), windows);
    }

    private static Map<String, Object> policy(Map<String, Object> autoApproval, List<Map<String, Object>> windows) {
        Map<String, Object> policy = new LinkedHashMap<>();
        policy.put("autoApproval", autoApproval);
        // so short that everything published before today is overdue
        policy.put(
                "deadlines",
                List.of(Map.of(
                        "framework",
                        "at once",
                        "severities",
                        ALL,
                        "knownExploited",
                        false,
                        "within",
                        Duration.ofHours(1))));
        policy.put("windows", windows);
        policy.put("freezes", List.of());
        policy.put("restart", Map.of("services", false, "machine", false));
        policy.put("staleAfter", Duration.ofDays(2));
        return policy;
    }

    /** Every night from half a day from now: not during the story. */
    static Map<String, Object> nightly(ZoneId zone) {
        return daily("nightly", LocalDateTime.now(zone).plusHours(12), zone, Duration.ofHours(1));
    }

    /** Open now and almost all day. */
    static Map<String, Object> allDay(ZoneId zone) {
        return daily("all-day", LocalDateTime.now(zone).minusHours(1), zone, Duration.ofHours(23));
    }

    /** Opens in a moment. */
    static Map<String, Object> soonEveryDay(ZoneId zone, Duration in) {
        return daily("soon", LocalDateTime.now(zone).plus(in), zone, Duration.ofHours(2));
    }

    private static Map<String, Object> daily(String id, LocalDateTime start, ZoneId zone, Duration length) {
        return Map.of(
                "id",
                id,
                "name",
                id,
                "timeZone",
                zone.getId(),
                "start",
                start.truncatedTo(ChronoUnit.SECONDS).toString(),
                "recurrence",
                "FREQ=DAILY",
                "length",
                length);
    }
}
