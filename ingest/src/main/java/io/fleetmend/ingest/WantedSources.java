package io.fleetmend.ingest;

import io.fleetmend.ingest.source.Source;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which of the sources that could be read an installation reads. */
final class WantedSources {
    private static final String ALL = "all";
    /** There may be none, or many: one for each index. */
    private static final String ARCHIVES = "debian-archive";

    private final Set<String> names;

    WantedSources(List<String> names) {
        this.names = Set.copyOf(names);
    }

    /** @throws IllegalArgumentException for a name that no source has */
    List<Source> of(List<Source> known) {
        Set<String> groups = new TreeSet<>(Set.of(ALL, ARCHIVES));
        known.forEach(source -> groups.add(group(source)));
        for (String name : names) {
            if (!groups.contains(name)) {
                throw new IllegalArgumentException(
                        "fleetmend.ingest.sources must name some of %s, but names '%s'".formatted(groups, name));
            }
        }
        return names.contains(ALL)
                ? List.copyOf(known)
                : known.stream().filter(source -> names.contains(group(source))).toList();
    }

    /** What stands before the colon. */
    private static String group(Source source) {
        String name = source.name();
        int colon = name.indexOf(':');
        return colon < 0 ? name : name.substring(0, colon);
    }
}
