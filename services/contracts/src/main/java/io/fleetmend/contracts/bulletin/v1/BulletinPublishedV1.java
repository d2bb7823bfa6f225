package io.fleetmend.contracts.bulletin.v1;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.Event;
import io.fleetmend.contracts.Scope;
import io.fleetmend.contracts.Severity;
import io.fleetmend.contracts.Topic;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A vendor's document, normalised, at one revision. A later revision replaces an earlier one as a whole.
 *
 * @param source the feed it came from, such as {@code debian-osv}
 * @param releasedAt when the vendor published it; the exposure window starts here
 * @param releaseObserved true when the vendor states no time and {@code releasedAt} is when we first saw it, an upper bound
 * @param firstSeenAt when we first read it
 * @param vulnerabilities CVE ids, or the vendor's own where it has none
 * @param fixes the first fixed version per release and source package; a fix that does not exist yet is not in the list
 * @param takenBack where there are no fixes: those of the last revision that had any, so that whoever hears of the newest revision only
 *     knows as much as whoever heard of all; else empty
 * @param withdrawn the vendor took it back
 * @param documentDigest {@code sha256:…} of the raw document it was read from
 */
public record BulletinPublishedV1(
        BulletinId bulletin,
        int revision,
        String source,
        String title,
        Severity severity,
        Instant releasedAt,
        boolean releaseObserved,
        Instant firstSeenAt,
        List<String> vulnerabilities,
        List<Fix> fixes,
        List<Fix> takenBack,
        boolean withdrawn,
        String documentDigest)
        implements Event {
    public BulletinPublishedV1 {
        vulnerabilities = List.copyOf(vulnerabilities);
        fixes = List.copyOf(fixes);
        // what was told before there was such a field has none
        takenBack =
                Objects.requireNonNullElse(takenBack, List.<Fix>of()).stream().toList();
    }

    /**
     * Installed source versions below {@code fixedVersion} are affected.
     *
     * @param release distribution and version, {@code debian:12}
     * @param sourcePackage Debian matches on source packages, not on binary ones
     * @param place JSON pointer into the document that says so, empty for all of it; null where that was not kept
     */
    public record Fix(
            String release,
            String sourcePackage,
            String fixedVersion,
            @Nullable String place) {
        public Fix(String release, String sourcePackage, String fixedVersion) {
            this(release, sourcePackage, fixedVersion, null);
        }

        /** Wherever it is said, it is the same. */
        public Fix withoutPlace() {
            return new Fix(release, sourcePackage, fixedVersion);
        }
    }

    @Override
    public Topic topic() {
        return Topic.BULLETIN;
    }

    @Override
    public Scope scope() {
        return Scope.GLOBAL;
    }

    @Override
    public String entity() {
        return bulletin.value();
    }
}
