package io.fleetmend.exposure.bulletin;

import io.fleetmend.contracts.bulletin.v1.BulletinPublishedV1;
import io.fleetmend.exposure.engine.BulletinFacts;
import io.fleetmend.exposure.engine.Engine;
import java.util.List;

/**
 * Puts a published bulletin into the engine. Of an ecosystem that the engine does not judge, nothing may be counted, neither as missing
 * nor as in order: a bulletin without a fix stays out, unless it is of a feed that is judged. That one's advisory does not vanish because
 * its last fix was taken back.
 */
final class Facts {
    /** True of the stored bulletins that {@link #publish} makes something of. */
    static final String COUNTED = "body -> 'fixes' <> '[]' or body ->> 'source' like 'debian-%'";

    private static final String JUDGED = "debian-";

    private Facts() {}

    static void publish(Engine engine, BulletinPublishedV1 bulletin) {
        boolean isJudged = bulletin.source().startsWith(JUDGED);
        if (bulletin.withdrawn() || (bulletin.fixes().isEmpty() && !isJudged)) {
            engine.withdraw(bulletin.bulletin());
            return;
        }
        List<BulletinFacts.SourceFix> fixes = bulletin.fixes().stream()
                .map(fix -> new BulletinFacts.SourceFix(fix.release(), fix.sourcePackage(), fix.fixedVersion()))
                .toList();
        engine.publish(new BulletinFacts(
                bulletin.bulletin(),
                bulletin.title(),
                bulletin.severity(),
                bulletin.releasedAt(),
                bulletin.firstSeenAt(),
                bulletin.source(),
                bulletin.vulnerabilities(),
                fixes,
                List.of()));
    }
}
