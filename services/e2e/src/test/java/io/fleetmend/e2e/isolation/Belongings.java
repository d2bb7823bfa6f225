package io.fleetmend.e2e.isolation;

import io.fleetmend.contracts.Uuids;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;

/**
 * The ids of somebody's things: harvested from what the services answered their owner, or made up.
 *
 * @param name of whom, for messages
 */
record Belongings(String name, Map<IdKind, String> ids) {
    Belongings {
        ids = Map.copyOf(ids);
    }

    /** Things that nobody has, with ids as new ones would get them. */
    static Belongings ofNobody(Clock clock) {
        EnumMap<IdKind, String> ids = new EnumMap<>(IdKind.class);
        for (IdKind kind : IdKind.values()) {
            String id = Uuids.next(clock.instant()).toString();
            ids.put(kind, kind.isUuid() ? id : "nobody-" + id);
        }
        return new Belongings("nobody", ids);
    }

    String id(IdKind kind) {
        String id = ids.get(kind);
        if (id == null) {
            throw new AssertionError("%s has no %s, so nobody can be shown to be kept from it".formatted(name, kind));
        }
        return id;
    }

    /** The same, but for one thing that is somebody else's. */
    Belongings with(IdKind kind, String id) {
        EnumMap<IdKind, String> changed = new EnumMap<>(ids);
        changed.put(kind, id);
        return new Belongings(name, changed);
    }
}
