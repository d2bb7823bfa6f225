package io.fleetmend.ingest.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records of a document that could not be used: all of them counted, the first ones kept. */
public final class SetAsides {
    static final int MOST_KEPT = 1000;
    private static final int MOST_NAMED = 3;

    private final List<SetAside> kept = new ArrayList<>();
    private long count;

    public void add(SetAside one) {
        count++;
        if (kept.size() < MOST_KEPT) {
            kept.add(one);
        }
    }

    /** Those of another part of the same reading. */
    public void addAll(SetAsides others) {
        count += others.count;
        others.kept.stream().limit((long) MOST_KEPT - kept.size()).forEach(kept::add);
    }

    public long count() {
        return count;
    }

    List<SetAside> kept() {
        return List.copyOf(kept);
    }

    /** The first few and how many there are; null when there is none. */
    public @Nullable String summary() {
        if (count == 0) {
            return null;
        }
        String named = String.join(
                "; ", kept.stream().limit(MOST_NAMED).map(SetAside::toString).toList());
        return count <= MOST_NAMED ? named : "%s; and %d more".formatted(named, count - MOST_NAMED);
    }
}
