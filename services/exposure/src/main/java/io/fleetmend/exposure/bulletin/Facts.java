package io.fleetmend.exposure.bulletin;

import io.fleetmend.contracts.bulletin.v1.BulletinPublishedV1;
import io.fleetmend.exposure.engine.BulletinFacts;
import io.fleetmend.exposure.engine.Engine;
import java.util.List;

/**
 * Puts a published bulletin into the engine. One without a fix that the engine could look for stays out of it: of an ecosystem that it
 * does not judge, nothing may be counted, neither as missing nor as in order.
 */
final class Facts {
    private Facts() {}

    static void publish(Engine engine, BulletinPublishedV1 bulletin) {
        if (bulletin.withdrawn() || bulletin.fixes().isEmpty()) {
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
                bulletin.source(),
                bulletin.vulnerabilities(),
                fixes,
                List.of()));
    }
}
