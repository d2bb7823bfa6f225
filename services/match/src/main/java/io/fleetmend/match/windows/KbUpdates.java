package io.fleetmend.match.windows;

import io.fleetmend.documents.model.Bulletin;
import io.fleetmend.documents.model.Update;
import io.fleetmend.documents.supersedence.Supersedence;
import io.fleetmend.documents.supersedence.SupersedenceBuilder;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The updates of one product, what each mends and which replaces which. */
public final class KbUpdates {
    private final Map<String, SortedSet<String>> vulnerabilities = new TreeMap<>();
    private final SortedSet<String> withoutUpdate = new TreeSet<>();
    private final SupersedenceBuilder supersedence = Supersedence.builder();

    void add(Update update) {
        vulnerabilities.computeIfAbsent(update.name(), name -> new TreeSet<>()).addAll(update.vulnerabilities());
        supersedence.known(update.name(), update.released());
        update.supersedes().forEach(older -> supersedence.supersedes(update.name(), older));
    }

    void addWithoutUpdate(Bulletin bulletin) {
        withoutUpdate.addAll(bulletin.vulnerabilities());
    }

    public boolean isEmpty() {
        return vulnerabilities.isEmpty() && withoutUpdate.isEmpty();
    }

    /**
     * The newest updates that are missing, each with what it mends. One that is installed stands for all that it replaces; one that another
     * missing update replaces need not be installed itself.
     */
    public SortedMap<String, SortedSet<String>> missing(Collection<String> installed) {
        Supersedence replaced = supersedence.build();
        Set<String> wanted = wanted(installed, replaced);
        SortedMap<String, SortedSet<String>> missing = new TreeMap<>(vulnerabilities);
        missing.keySet().retainAll(wanted);
        wanted.forEach(update -> missing.keySet().removeAll(replaced.closure(update)));
        return missing;
    }

    /** The same updates, each with all that is open until it is installed: also what the missing ones mend that it replaces. */
    public SortedMap<String, SortedSet<String>> open(Collection<String> installed) {
        Supersedence replaced = supersedence.build();
        Set<String> wanted = wanted(installed, replaced);
        SortedMap<String, SortedSet<String>> open = new TreeMap<>();
        missing(installed).forEach((update, own) -> {
            SortedSet<String> all = new TreeSet<>(own);
            replaced.closure(update).stream()
                    .filter(wanted::contains)
                    .forEach(older -> all.addAll(vulnerabilities.getOrDefault(older, Collections.emptySortedSet())));
            open.put(update, all);
        });
        return open;
    }

    private Set<String> wanted(Collection<String> installed, Supersedence replaced) {
        Set<String> wanted = new HashSet<>(vulnerabilities.keySet());
        installed.forEach(update -> {
            wanted.remove(update);
            wanted.removeAll(replaced.closure(update));
        });
        return wanted;
    }

    /** Vulnerabilities that the product is said to have and for which no update is named: nobody can say that they are mended. */
    public SortedSet<String> withoutUpdate() {
        return Collections.unmodifiableSortedSet(withoutUpdate);
    }
}
