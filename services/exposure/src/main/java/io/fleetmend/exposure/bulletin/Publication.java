package io.fleetmend.exposure.bulletin;

import io.fleetmend.contracts.bulletin.v1.BulletinPublishedV1;
import io.fleetmend.contracts.bulletin.v1.BulletinPublishedV1.Fix;
import io.fleetmend.exposure.engine.BulletinFacts;
import io.fleetmend.exposure.engine.BulletinFacts.SourceFix;
import io.fleetmend.exposure.engine.Engine;
import java.util.List;

/**
 * A bulletin at its newest revision, and how it gets into the engine. Of an ecosystem that the engine does not judge, nothing may be
 * counted, neither as missing nor as in order: a bulletin without a fix stays out, unless it is of a feed that is judged. That one's
 * advisory does not vanish because its last fix was taken back: whoever has what that fix was for is affected as far as anybody knows, and
 * nobody says any more by which version he would not be.
 *
 * <p>That holds only of the last fix, and only where a revision that had it was read here. Who lost one fix of several is not concerned
 * any more, and a schema that was filled from each bulletin's newest revision knows of no fix that was there before.
 *
 * @param takenBack the fixes of the last revision with any that was read here; empty while the newest has some, or when there was none
 */
record Publication(BulletinPublishedV1 bulletin, List<Fix> takenBack) {
    /** True of the stored bulletins that {@link #publish} makes something of. */
    static final String COUNTED = "body -> 'fixes' <> '[]' or body ->> 'source' like 'debian-%'";

    private static final String JUDGED = "debian-";
    /** No version: dpkg cannot read it, as it cannot read what nobody says. */
    private static final String NOBODY_SAYS = "<taken back>";

    Publication {
        takenBack = List.copyOf(takenBack);
    }

    void publish(Engine engine) {
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
                bulletin.fixes().isEmpty() ? unreadable() : fixes(),
                List.of()));
    }

    private List<SourceFix> fixes() {
        return bulletin.fixes().stream()
                .map(fix -> new SourceFix(fix.release(), fix.sourcePackage(), fix.fixedVersion()))
                .toList();
    }

    private List<SourceFix> unreadable() {
        return takenBack.stream()
                .map(fix -> new SourceFix(fix.release(), fix.sourcePackage(), NOBODY_SAYS))
                .distinct()
                .toList();
    }
}
