package io.fleetmend.exposure.bulletin;

import io.fleetmend.contracts.bulletin.v1.BulletinPublishedV1;
import io.fleetmend.exposure.engine.BulletinFacts;
import io.fleetmend.exposure.engine.Engine;
import java.util.List;

/** Puts a published bulletin into the engine. */
final class Facts {
    private Facts() {}

    static void publish(Engine engine, BulletinPublishedV1 bulletin) {
        if (bulletin.withdrawn()) {
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
