package io.fleetmend.exposure.service;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.Severity;
import io.fleetmend.contracts.bulletin.v1.BulletinPublishedV1;
import io.fleetmend.contracts.bulletin.v1.BulletinPublishedV1.Fix;
import io.fleetmend.contracts.bulletin.v1.FeedCheckedV1;
import io.fleetmend.contracts.bulletin.v1.UpdatePublishedV1;
import java.time.Instant;
import java.util.List;

/** What ingest tells about one release. */
record Vendor(String release, Instant now) {
    FeedCheckedV1 feed(boolean healthy) {
        return new FeedCheckedV1("archive:" + release, release, healthy, now, now, healthy ? null : "truncated");
    }

    /** Healthy when it was read, which was then. */
    FeedCheckedV1 feedReadAt(Instant then) {
        return new FeedCheckedV1("archive:" + release, release, true, then, then, null);
    }

    BulletinId id(String name) {
        return new BulletinId(name + ":" + release);
    }

    BulletinPublishedV1 bulletin(String name, String source, String fixed) {
        return bulletin(name, 1, source, fixed, false);
    }

    BulletinPublishedV1 bulletin(String name, int revision, String source, String fixed, boolean withdrawn) {
        return new BulletinPublishedV1(
                id(name),
                revision,
                "advisories",
                "Fixes " + source,
                Severity.HIGH,
                now.minusSeconds(3600),
                false,
                now,
                List.of("CVE-2026-1:" + release),
                List.of(new Fix(release, source, fixed, "/affected/0")),
                List.of(),
                withdrawn,
                "sha256:00");
    }

    /** Of a feed that is judged whether it has a fix or not. */
    BulletinPublishedV1 advisory(String name, int revision, Fix... fixes) {
        return advisory(name, revision, List.of(fixes), List.of());
    }

    /** The same without a fix, which it once had. */
    BulletinPublishedV1 takenBack(String name, int revision, Fix... fixes) {
        return advisory(name, revision, List.of(), List.of(fixes));
    }

    private BulletinPublishedV1 advisory(String name, int revision, List<Fix> fixes, List<Fix> takenBack) {
        return new BulletinPublishedV1(
                id(name),
                revision,
                "debian-osv",
                "Advisory " + name,
                Severity.HIGH,
                now.minusSeconds(3600),
                false,
                now,
                List.of(),
                fixes,
                takenBack,
                false,
                "sha256:00");
    }

    UpdatePublishedV1 update(String source, String version) {
        return new UpdatePublishedV1(
                release,
                "security",
                source,
                now,
                List.of(new UpdatePublishedV1.BinaryPackage(source, "amd64", version, version, "00", 1)));
    }
}
