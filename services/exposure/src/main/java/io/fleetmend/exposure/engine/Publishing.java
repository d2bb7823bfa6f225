package io.fleetmend.exposure.engine;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.bulletin.v1.FeedCheckedV1;
import io.fleetmend.contracts.bulletin.v1.UpdatePublishedV1;
import io.fleetmend.contracts.bulletin.v1.VulnerabilityScoredV1;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.roaringbitmap.RoaringBitmap;

/** What vendors publish, as it changes what is said of the software that it concerns. */
final class Publishing {
    private final Catalogue catalogue;
    private final Offers offers;
    private final Feeds feeds;
    private final Fleet fleet;
    private final Bulletins bulletins;
    private final Judge judge;
    private final Reach reach;
    private final Changes changes;

    Publishing(
            Catalogue catalogue,
            Offers offers,
            Feeds feeds,
            Fleet fleet,
            Bulletins bulletins,
            Judge judge,
            Reach reach,
            Changes changes) {
        this.catalogue = catalogue;
        this.offers = offers;
        this.feeds = feeds;
        this.fleet = fleet;
        this.bulletins = bulletins;
        this.judge = judge;
        this.reach = reach;
        this.changes = changes;
    }

    void publish(BulletinFacts facts) {
        Bulletin known = bulletins.find(facts.id());
        if (known != null && known.facts().equals(facts)) {
            return;
        }
        put(facts);
        for (BulletinFacts.SourceFix fix : facts.sourceFixes()) {
            feeds.supplies(facts.feed(), fix.release());
            reviewRebuilds(fix.release(), fix.sourcePackage());
        }
    }

    /** The vendor took it back: it says nothing any more. */
    void withdraw(BulletinId id) {
        Bulletin bulletin = bulletins.find(id);
        if (bulletin != null) {
            BulletinFacts facts = bulletin.facts();
            remove(bulletin);
            facts.sourceFixes().forEach(fix -> reviewRebuilds(fix.release(), fix.sourcePackage()));
        }
    }

    private void put(BulletinFacts facts) {
        Bulletin bulletin = bulletins.findOrAdd(facts);
        aboutToChange(bulletin);
        Set<Track> tracks = bulletins.tracks(bulletin.facts());
        tracks.addAll(bulletins.tracks(facts));
        bulletins.publish(bulletin, facts);
        rejudge(tracks);
    }

    private void remove(Bulletin bulletin) {
        aboutToChange(bulletin);
        Set<Track> tracks = bulletins.tracks(bulletin.facts());
        bulletins.withdraw(bulletin);
        rejudge(tracks);
    }

    /** A rebuild is a bulletin of its own exactly as far as no fix supersedes it. */
    private void reviewRebuilds(String release, String sourcePackage) {
        bulletins.rebuilds(release, sourcePackage).forEach((id, facts) -> {
            Bulletin known = bulletins.find(id);
            if (facts != null && (known == null || !known.facts().equals(facts))) {
                put(facts);
            } else if (facts == null && known != null) {
                remove(known);
            }
        });
    }

    /** A pocket offers something else now. */
    void offer(UpdatePublishedV1 update) {
        for (String name : offers.replace(update)) {
            for (Entry entry : catalogue.named(update.release(), name)) {
                List.of(catalogue.missing()[entry.id()]).forEach(this::aboutToChange);
                if (entry.software().retired()) {
                    judge.judge(entry);
                    forgetStandings(fleet.having(List.of(entry.id())));
                    List.of(catalogue.missing()[entry.id()]).forEach(this::aboutToChange);
                }
            }
        }
        judge.forgetRemedies();
    }

    /** The security pocket offers a rebuild since {@code releasedAt}. */
    void rebuild(UpdatePublishedV1 update, Instant releasedAt) {
        bulletins.rebuild(update, releasedAt);
        reviewRebuilds(update.release(), update.sourcePackage());
    }

    void score(VulnerabilityScoredV1 score) {
        for (Bulletin bulletin : bulletins.score(score)) {
            aboutToChange(bulletin);
            forgetStandings(fleet.having(reach.missingSoftware(bulletin)));
        }
    }

    void feed(FeedCheckedV1 feed) {
        feeds.checked(feed);
        fleet.customers().forEach(changes::customer);
    }

    private void aboutToChange(Bulletin bulletin) {
        changes.bulletin(bulletin, reach::customersMissing);
    }

    private void rejudge(Set<Track> tracks) {
        judge.forgetRemedies();
        List<Integer> software = new ArrayList<>();
        for (Track track : tracks) {
            for (Entry entry : track.entries()) {
                judge.judge(entry);
                software.add(entry.id());
            }
        }
        forgetStandings(fleet.having(software));
        forgetStandings(fleet.unsettled());
    }

    private void forgetStandings(RoaringBitmap endpoints) {
        fleet.unmeasured().add(endpoints);
        fleet.numbers().customersOf(endpoints).forEach(changes::customer);
    }
}
