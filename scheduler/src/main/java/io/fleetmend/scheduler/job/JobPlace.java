package io.fleetmend.scheduler.job;

import io.fleetmend.contracts.Uuids;
import io.fleetmend.platform.http.Moments;
import io.fleetmend.platform.http.PageRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;

/** Where a page begins among jobs that are ordered by when they moved last. */
record JobPlace(Instant changedAt, UUID job) {
    private static final JobPlace FIRST = new JobPlace(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));
    private static final String BETWEEN = "/";

    static JobPlace before(PageRequest page) {
        String said = page.after();
        if (said.isEmpty()) {
            return FIRST;
        }
        String[] parts = said.split(BETWEEN, 2);
        try {
            return new JobPlace(Moments.parse(parts[0]), Uuids.parse("cursor", parts[parts.length - 1]));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw page.notOfAPage();
        }
    }

    static String of(Job job) {
        return job.changedAt() + BETWEEN + job.id();
    }
}
