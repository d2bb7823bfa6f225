package io.fleetmend.exposure.bulletin;

import io.fleetmend.contracts.bulletin.v1.BulletinPublishedV1;
import io.fleetmend.exposure.engine.BulletinFacts;
import io.fleetmend.exposure.engine.BulletinFacts.SourceFix;
import io.fleetmend.exposure.engine.Engine;
import java.util.List;

/**
 * How a bulletin gets into the engine. Of an ecosystem that the engine does not judge, nothing may be counted, neither as missing nor as in
 * order: a bulletin without a fix stays out, unless it is of a feed that is judged. That one's advisory does not vanish because its last fix
 * was taken back: whoever has what that fix was for is affected as far as anybody knows, and nobody says any more by which version he would
 * not be. That holds of the last fix only: who lost one of several is not concerned any more.
 */
final class Publication {
    /** True of the stored bulletins that {@link #publish} makes something of. */
    static final String COUNTED = "body -> 'fixes' <> '[]' or body ->> 'source' like 'debian-%'";

    private static final String JUDGED = "debian-";

    private Publication() {}

    static void publish(Engine engine, BulletinPublishedV1 bulletin) {
        boolean isJudged = bulletin.source().startsWith(JUDGED);
        if (bulletin.withdrawn() || (bulletin.fixes().isEmpty() && !isJudged)) {
            engine.withdraw(bulletin.bulletin());
            return;
        }
        engine.publish(new BulletinFacts(
                bulletin.bulletin(),
                bulletin.title(),
                bulletin.severity(),
                bulletin.releasedAt(),
                bulletin.firstSeenAt(),
                bulletin.source(),
                bulletin.vulnerabilities(),
                bulletin.fixes().isEmpty() ? takenBack(bulletin) : fixes(bulletin),
                List.of()));
    }

    private static List<SourceFix> fixes(BulletinPublishedV1 bulletin) {
        return bulletin.fixes().stream()
                .map(fix -> new SourceFix(fix.release(), fix.sourcePackage(), fix.fixedVersion()))
                .toList();
    }

    private static List<SourceFix> takenBack(BulletinPublishedV1 bulletin) {
        return bulletin.takenBack().stream()
                .map(fix -> SourceFix.takenBack(fix.release(), fix.sourcePackage()))
                .distinct()
                .toList();
    }
}
