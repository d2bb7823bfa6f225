package io.fleetmend.exposure.engine;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.Severity;
import io.fleetmend.contracts.bulletin.v1.UpdatePublishedV1;
import io.fleetmend.contracts.bulletin.v1.UpdatePublishedV1.BinaryPackage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The real indexes of the Debian archive as ingest tells of them. */
final class Archive {
    static final Instant INDEX_DATE = Instant.parse("2026-11-21T12:00:00Z");

    private Archive() {}

    static List<UpdatePublishedV1> updates(String release, String pocket, String suite) {
        Map<String, List<BinaryPackage>> bySource = new LinkedHashMap<>();
        for (Map<String, String> stanza :
                Stanzas.read("debian/apt/%s_main_binary-amd64_Packages.gz".formatted(suite))) {
            bySource.computeIfAbsent(Stanzas.source(stanza), source -> new ArrayList<>())
                    .add(new BinaryPackage(
                            stanza.getOrDefault("Package", ""),
                            stanza.getOrDefault("Architecture", ""),
                            stanza.getOrDefault("Version", ""),
                            Stanzas.sourceVersion(stanza),
                            stanza.getOrDefault("SHA256", ""),
                            1));
        }
        List<UpdatePublishedV1> updates = new ArrayList<>();
        bySource.forEach((source, packages) ->
                updates.add(new UpdatePublishedV1(release, pocket, source, INDEX_DATE, packages)));
        return updates;
    }

    /** Every pocket of bookworm as of November 2026. */
    static void offerBookworm(Engine engine) {
        offer(engine, updates("debian:12", "main", "bookworm"));
        offer(engine, updates("debian:12", "updates", "bookworm-updates"));
        offer(engine, updates("debian:12", "security", "bookworm-security"));
    }

    /** Offers, and for the security pocket the bulletins by which ingest tells of updates without an advisory. */
    static void offer(Engine engine, List<UpdatePublishedV1> updates) {
        for (UpdatePublishedV1 update : updates) {
            engine.offer(update);
            if (update.pocket().equals(SecurityUpdates.POCKET)) {
                update.packages().stream()
                        .map(BinaryPackage::sourceVersion)
                        .distinct()
                        .forEach(version -> engine.publish(bulletin(update, version)));
            }
            if (SecurityUpdates.hasRebuild(update)) {
                engine.rebuild(update, update.indexDate());
            }
        }
    }

    private static BulletinFacts bulletin(UpdatePublishedV1 update, String version) {
        return new BulletinFacts(
                new BulletinId("%s/%s/%s".formatted(update.release(), update.sourcePackage(), version)),
                update.sourcePackage(),
                Severity.NOT_STATED,
                update.indexDate(),
                "debian-archive",
                List.of(),
                List.of(new BulletinFacts.SourceFix(update.release(), update.sourcePackage(), version)),
                List.of());
    }
}
