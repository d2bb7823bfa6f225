package io.fleetmend.scheduler.database;

import io.fleetmend.contracts.Uuids;
import io.fleetmend.platform.http.PageRequest;
import io.fleetmend.platform.http.Problems;
import java.util.UUID;

/** Where a page begins in a list that is ordered by id. */
public final class Cursor {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private Cursor() {}

    public static UUID uuid(PageRequest page) {
        String after = page.after();
        if (after.isEmpty()) {
            return BEFORE_ALL;
        }
        try {
            return Uuids.parse("cursor", after);
        } catch (IllegalArgumentException e) {
            throw Problems.invalid("cursor", "cursor must be one that a page before answered");
        }
    }
}
