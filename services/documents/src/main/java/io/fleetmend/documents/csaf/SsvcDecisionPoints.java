package io.fleetmend.documents.csaf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The decision points of SSVC that are registered, with the keys of their values in order. */
final class SsvcDecisionPoints {
    static final Set<String> REGISTERED = Set.of("cisa", "cvss", "ssvc");
    private static final Map<String, List<String>> POINTS = load();

    private SsvcDecisionPoints() {}

    /** Without extensions and language: {@code ssvc//.example.test$en-GB} is {@code ssvc}. */
    static String base(String namespace) {
        return namespace.split("/", 2)[0];
    }

    /** For examples and tests. */
    static boolean isReserved(String base) {
        return base.equals("test") || base.equals("example");
    }

    static Optional<List<String>> values(String namespace, String key, String version) {
        return Optional.ofNullable(POINTS.get(namespace + " " + key + " " + version));
    }

    static boolean isNewest(String namespace, String key, String version) {
        return POINTS.keySet().stream()
                .filter(point -> point.startsWith(namespace + " " + key + " "))
                .map(point -> new RevisionNumber(point.substring(point.lastIndexOf(' ') + 1)))
                .noneMatch(newer -> newer.compareTo(new RevisionNumber(version)) > 0);
    }

    private static Map<String, List<String>> load() {
        Map<String, List<String>> points = new HashMap<>();
        for (String line : Resources.lines("ssvc.txt")) {
            if (!line.startsWith("#")) {
                String[] columns = line.split(" ");
                points.put(columns[0] + " " + columns[1] + " " + columns[2], List.of(columns[3].split(",")));
            }
        }
        return points;
    }
}
