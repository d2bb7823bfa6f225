package io.fleetmend.scheduler.database;

import io.fleetmend.contracts.Uuids;
import io.fleetmend.platform.http.PageRequest;
import java.util.UUID;

/** Where a page begins in a list that is ordered by id. */
public final class Cursor {
    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);

    private Cursor() {}

    /** For the smallest id first. */
    public static UUID after(PageRequest page) {
        return uuid(page, FIRST);
    }

    /** For the largest id, which is the newest thing, first. */
    public static UUID before(PageRequest page) {
        return uuid(page, LAST);
    }

    private static UUID uuid(PageRequest page, UUID atFirst) {
        String said = page.after();
        if (said.isEmpty()) {
            return atFirst;
        }
        try {
            return Uuids.parse("cursor", said);
        } catch (IllegalArgumentException e) {
            throw page.notOfAPage();
        }
    }
}
