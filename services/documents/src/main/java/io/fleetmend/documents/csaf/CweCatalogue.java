package io.fleetmend.documents.csaf;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The weaknesses of MITRE's CWE in the catalogues 1.0 to 4.17. Categories and views are none. */
final class CweCatalogue {
    static final CweCatalogue INSTANCE = load();

    /** Of a weakness in one or more catalogues. */
    record Entry(String name, boolean deprecated, char mapping, Set<String> versions) {}

    private final Map<String, List<Entry>> entries;
    /** When each catalogue came out; oldest first. */
    private final Map<String, Instant> versions;

    private CweCatalogue(Map<String, List<Entry>> entries, Map<String, Instant> versions) {
        this.entries = entries;
        this.versions = versions;
    }

    /** In any catalogue. */
    List<Entry> find(String id) {
        return entries.getOrDefault(id, List.of());
    }

    Optional<Entry> find(String id, String version) {
        return find(id).stream()
                .filter(entry -> entry.versions.contains(version))
                .findFirst();
    }

    String newestAt(Instant moment) {
        String newest = "";
        for (Map.Entry<String, Instant> version : versions.entrySet()) {
            if (!version.getValue().isAfter(moment)) {
                newest = version.getKey();
            }
        }
        return newest;
    }

    private static CweCatalogue load() {
        Map<String, List<Entry>> entries = new HashMap<>();
        Map<String, Instant> versions = new LinkedHashMap<>();
        for (String line : Resources.lines("cwe.tsv")) {
            if (line.startsWith("# versions ")) {
                for (String version : line.substring("# versions ".length()).split(" ")) {
                    String[] dated = version.split("=");
                    versions.put(dated[0], Moments.of(dated[1] + "T00:00:00Z"));
                }
            } else if (!line.startsWith("#")) {
                String[] columns = line.split("\t");
                entries.computeIfAbsent(columns[0], id -> new ArrayList<>())
                        .add(new Entry(
                                columns[1],
                                columns[2].equals("D"),
                                columns[3].charAt(0),
                                range(List.copyOf(versions.keySet()), columns[4])));
            }
        }
        return new CweCatalogue(entries, versions);
    }

    private static Set<String> range(List<String> versions, String ranges) {
        Set<String> range = new HashSet<>();
        for (String part : ranges.split(",")) {
            String[] ends = part.split("-");
            range.addAll(versions.subList(versions.indexOf(ends[0]), versions.indexOf(ends[ends.length - 1]) + 1));
        }
        return range;
    }
}
