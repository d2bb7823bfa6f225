package io.fleetmend.exposure.engine;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.bulletin.v1.UpdatePublishedV1;
import io.fleetmend.contracts.bulletin.v1.VulnerabilityScoredV1;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every bulletin that counts now, on the tracks that it concerns, with the scores of its vulnerabilities. */
final class Bulletins {
    private final Catalogue catalogue;
    private final Map<BulletinId, Bulletin> byId = new LinkedHashMap<>();
    private final Map<String, VulnerabilityScoredV1> scores = new HashMap<>();
    private final Map<String, Set<Bulletin>> byVulnerability = new HashMap<>();
    private final Map<Source, Map<BulletinId, Rebuild>> rebuilt = new HashMap<>();
    private volatile @Nullable ReleaseOrder releaseOrder;
    private int nextIndex;

    private record Source(String release, String sourcePackage) {}

    private record Rebuild(UpdatePublishedV1 update, Instant releasedAt) {}

    Bulletins(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Nullable
    Bulletin find(BulletinId id) {
        return byId.get(id);
    }

    Collection<Bulletin> all() {
        return byId.values();
    }

    /** Sorted when it is asked for, and kept until anything is published or scored; whoever of many readers is first does it. */
    ReleaseOrder releaseOrder() {
        ReleaseOrder known = releaseOrder;
        if (known == null) {
            known = ReleaseOrder.of(byId.values());
            releaseOrder = known;
        }
        return known;
    }

    Bulletin findOrAdd(BulletinFacts facts) {
        return byId.computeIfAbsent(facts.id(), id -> new Bulletin(nextIndex++, facts));
    }

    /** Puts the bulletin's facts in force and takes its earlier ones away. */
    void publish(Bulletin bulletin, BulletinFacts facts) {
        releaseOrder = null;
        takeOff(bulletin);
        bulletin.revise(facts);
        for (BulletinFacts.SourceFix fix : facts.sourceFixes()) {
            catalogue.track(fix.release(), fix.sourcePackage()).addFix(fix.fixedVersion(), bulletin);
        }
        for (BulletinFacts.BinaryFix fix : facts.binaryFixes()) {
            catalogue.track(fix.release(), fix.sourcePackage()).addBinaryFix(fix, bulletin);
        }
        for (String vulnerability : facts.vulnerabilities()) {
            byVulnerability
                    .computeIfAbsent(vulnerability, key -> new LinkedHashSet<>())
                    .add(bulletin);
        }
        rescore(bulletin);
    }

    void withdraw(Bulletin bulletin) {
        releaseOrder = null;
        takeOff(bulletin);
        byId.remove(bulletin.id());
    }

    private void takeOff(Bulletin bulletin) {
        tracks(bulletin.facts()).forEach(track -> track.removeFixes(bulletin));
        for (String vulnerability : bulletin.facts().vulnerabilities()) {
            byVulnerability.getOrDefault(vulnerability, new LinkedHashSet<>()).remove(bulletin);
        }
    }

    Set<Track> tracks(BulletinFacts facts) {
        Set<Track> tracks = new LinkedHashSet<>();
        facts.sourceFixes().forEach(fix -> tracks.add(catalogue.track(fix.release(), fix.sourcePackage())));
        facts.binaryFixes().forEach(fix -> tracks.add(catalogue.track(fix.release(), fix.sourcePackage())));
        return tracks;
    }

    /** Answers the bulletins of which something else has to be told by it. */
    List<Bulletin> score(VulnerabilityScoredV1 score) {
        scores.put(score.vulnerability(), score);
        List<Bulletin> changed = new ArrayList<>();
        for (Bulletin bulletin : byVulnerability.getOrDefault(score.vulnerability(), Set.of())) {
            BulletinScores before = bulletin.scores();
            rescore(bulletin);
            if (!bulletin.scores().tellsTheSameAs(before)) {
                changed.add(bulletin);
            }
        }
        return changed;
    }

    private void rescore(Bulletin bulletin) {
        BulletinScores worst = BulletinScores.of(bulletin.facts().vulnerabilities(), scores);
        if (!worst.equals(bulletin.scores())) {
            bulletin.score(worst);
            releaseOrder = null;
        }
    }

    /** Remembers a rebuild that the security pocket offered once: whoever is below it misses it until a fix supersedes it. */
    void rebuild(UpdatePublishedV1 update, Instant releasedAt) {
        rebuilt.computeIfAbsent(new Source(update.release(), update.sourcePackage()), key -> new LinkedHashMap<>())
                .put(SecurityUpdates.idOf(update), new Rebuild(update, releasedAt));
    }

    /** For each rebuild of the source package what no fix supersedes; null where nothing is left of it. */
    Map<BulletinId, @Nullable BulletinFacts> rebuilds(String release, String sourcePackage) {
        Map<BulletinId, @Nullable BulletinFacts> rebuilds = new LinkedHashMap<>();
        Track track = catalogue.track(release, sourcePackage);
        rebuilt.getOrDefault(new Source(release, sourcePackage), Map.of())
                .forEach((id, one) ->
                        rebuilds.put(id, SecurityUpdates.rebuilds(one.update(), one.releasedAt(), track.highestFix())));
        return rebuilds;
    }
}
