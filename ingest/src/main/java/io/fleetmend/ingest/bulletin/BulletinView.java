package io.fleetmend.ingest.bulletin;

import io.fleetmend.contracts.Severity;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A bulletin as the API shows it.
 *
 * @param releaseObserved true when the vendor states no time and {@code releasedAt} is when we first saw it
 * @param documentDigest of the raw document it was read from
 */
@Schema(name = "Bulletin")
record BulletinView(
        String id,
        int revision,
        String source,
        String title,
        Severity severity,
        Instant releasedAt,
        boolean releaseObserved,
        Instant firstSeenAt,
        List<String> vulnerabilities,
        List<FixView> fixes,
        boolean withdrawn,
        String documentDigest) {
    BulletinView {
        vulnerabilities = List.copyOf(vulnerabilities);
        fixes = List.copyOf(fixes);
    }

    /** From which version on a source package of a release is not affected. */
    @Schema(name = "Fix")
    record FixView(String release, String sourcePackage, String fixedVersion) {}
}
