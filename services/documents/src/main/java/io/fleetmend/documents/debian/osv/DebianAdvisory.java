package io.fleetmend.documents.debian.osv;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.Severity;
import io.fleetmend.contracts.bulletin.v1.BulletinPublishedV1.Fix;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Debian says in one record, in our words.
 *
 * @param released null where the record states no time
 * @param modified null where the record states no time; a record never replaces a younger one
 * @param documentDigest of the record as it was read
 */
public record DebianAdvisory(
        BulletinId id,
        String title,
        Severity severity,
        @Nullable Instant released,
        @Nullable Instant modified,
        List<String> vulnerabilities,
        List<Fix> fixes,
        boolean withdrawn,
        String documentDigest) {
    public DebianAdvisory {
        vulnerabilities = List.copyOf(vulnerabilities);
        fixes = List.copyOf(fixes);
    }
}
