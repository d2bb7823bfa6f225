package io.fleetmend.match.windows;

import io.fleetmend.documents.model.Bulletin;
import io.fleetmend.documents.model.Update;
import io.fleetmend.documents.supersedence.Supersedence;
import io.fleetmend.documents.supersedence.SupersedenceBuilder;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The updates of one product, what each mends and which replaces which. */
public final class KbUpdates {
    private final Map<String, SortedSet<String>> vulnerabilities = new TreeMap<>();
    private final SortedSet<String> withoutUpdate = new TreeSet<>();
    private final SortedSet<String> mentioned = new TreeSet<>();
    private final SupersedenceBuilder supersedence = Supersedence.builder();
    private @Nullable Replacements replacements;

    void add(Update update) {
        vulnerabilities.computeIfAbsent(update.name(), name -> new TreeSet<>()).addAll(update.vulnerabilities());
        supersedence.known(update.name(), update.released());
        update.supersedes().forEach(older -> supersedence.supersedes(update.name(), older));
        mentioned.addAll(update.supersedes());
        replacements = null;
    }

    void addWithoutUpdate(Bulletin bulletin) {
        withoutUpdate.addAll(bulletin.vulnerabilities());
    }

    public boolean isEmpty() {
        return vulnerabilities.isEmpty() && withoutUpdate.isEmpty();
    }

    /** For many questions; what is added later is not in it. */
    public synchronized Replacements replacements() {
        Replacements known = replacements;
        if (known == null) {
            SortedSet<String> offered = new TreeSet<>(vulnerabilities.keySet());
            known = new Replacements(offered, mentioned, supersedence.build());
            replacements = known;
        }
        return known;
    }

    /**
     * The newest updates that are missing, each with what it mends. One that is installed stands for all that it replaces; one that another
     * missing update replaces need not be installed itself.
     */
    public SortedMap<String, SortedSet<String>> missing(Collection<String> installed) {
        Replacements replaced = replacements();
        SortedMap<String, SortedSet<String>> missing = new TreeMap<>(vulnerabilities);
        missing.keySet().retainAll(replaced.names(replaced.newest(replaced.wanted(numbers(installed)))));
        return missing;
    }

    /** The same updates, each with all that is open until it is installed: also what the missing ones mend that it replaces. */
    public SortedMap<String, SortedSet<String>> open(Collection<String> installed) {
        Replacements replaced = replacements();
        long[] wanted = replaced.wanted(numbers(installed));
        SortedMap<String, SortedSet<String>> open = new TreeMap<>();
        missing(installed).forEach((update, own) -> {
            SortedSet<String> all = new TreeSet<>(own);
            replaced.replacedBy(update, wanted)
                    .forEach(older -> all.addAll(vulnerabilities.getOrDefault(older, Collections.emptySortedSet())));
            open.put(update, all);
        });
        return open;
    }

    private int[] numbers(Collection<String> installed) {
        Replacements replaced = replacements();
        return installed.stream().mapToInt(replaced::number).toArray();
    }

    /** Vulnerabilities that the product is said to have and for which no update is named: nobody can say that they are mended. */
    public SortedSet<String> withoutUpdate() {
        return Collections.unmodifiableSortedSet(withoutUpdate);
    }
}
