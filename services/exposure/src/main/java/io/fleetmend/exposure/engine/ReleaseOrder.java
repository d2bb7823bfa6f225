package io.fleetmend.exposure.engine;

import io.fleetmend.contracts.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All bulletins by what a deadline may ask about, and within that those released first in front: the order of their deadlines. */
record ReleaseOrder(Map<Kind, List<Bulletin>> bulletins) {
    private static final Comparator<Bulletin> OLDEST_FIRST = Comparator.comparing(
                    (Bulletin bulletin) -> bulletin.facts().releasedAt())
            .thenComparing(bulletin -> -scoreButForAge(bulletin))
            .thenComparing(bulletin -> bulletin.id().value());

    /** Released at the same time, they are of one age at any. */
    private static double scoreButForAge(Bulletin bulletin) {
        return Score.of(bulletin, bulletin.facts().releasedAt()).total();
    }

    /** What a deadline may ask about. */
    record Kind(Severity severity, boolean knownExploited) {
        static Kind of(Bulletin bulletin) {
            return new Kind(bulletin.facts().severity(), bulletin.knownExploited());
        }
    }

    static ReleaseOrder of(Collection<Bulletin> all) {
        Map<Kind, List<Bulletin>> bulletins = new LinkedHashMap<>();
        for (Bulletin bulletin : all) {
            bulletins
                    .computeIfAbsent(Kind.of(bulletin), kind -> new ArrayList<>())
                    .add(bulletin);
        }
        bulletins.values().forEach(ofKind -> ofKind.sort(OLDEST_FIRST));
        return new ReleaseOrder(bulletins);
    }
}
