package io.fleetmend.exposure.engine;

import io.fleetmend.contracts.finding.v1.BulletinFindingsChangedV1.Affected;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** From a bulletin to whom it concerns, to read. */
public final class Reach {
    private final Catalogue catalogue;
    private final Fleet fleet;
    private final Bulletins bulletins;
    private final Judge judge;

    Reach(Catalogue catalogue, Fleet fleet, Bulletins bulletins, Judge judge) {
        this.catalogue = catalogue;
        this.fleet = fleet;
        this.bulletins = bulletins;
        this.judge = judge;
    }

    /** On how many endpoints the bulletin is missing. */
    public long endpointCount(Bulletin bulletin) {
        return endpointsMissing(bulletin).getLongCardinality();
    }

    /** What the answer to "who has this" takes in memory, for all software and endpoints. */
    public long postingBytes() {
        return fleet.postings().bytes();
    }

    Concerned concerned(Bulletin bulletin) {
        List<Integer> missing = new ArrayList<>();
        List<Integer> unknown = new ArrayList<>();
        List<Integer> fixed = new ArrayList<>();
        Set<Integer> software = new TreeSet<>();
        for (Track track : bulletins.tracks(bulletin.facts())) {
            for (Entry entry : track.entries()) {
                Verdict verdict = catalogue.verdict(entry.id());
                addIf(verdict.isMissing(bulletin), entry, missing, software);
                addIf(verdict.isUnknown(bulletin), entry, unknown, software);
                addIf(verdict.isFixed(bulletin), entry, fixed, software);
            }
        }
        return new Concerned(
                software.stream().mapToInt(Integer::intValue).toArray(),
                fleet.having(missing),
                fleet.having(unknown),
                fleet.having(fixed));
    }

    private static void addIf(boolean says, Entry entry, List<Integer> numbers, Set<Integer> software) {
        if (says) {
            numbers.add(entry.id());
            software.add(entry.id());
        }
    }

    List<Integer> missingSoftware(Bulletin bulletin) {
        List<Integer> missing = new ArrayList<>();
        for (Track track : bulletins.tracks(bulletin.facts())) {
            Verdict last = Verdict.UNCONCERNED;
            boolean isMissing = false;
            for (Entry entry : track.entries()) {
                Verdict verdict = catalogue.verdict(entry.id());
                if (verdict != last) { // neighbours between two fixes share theirs
                    last = verdict;
                    isMissing = verdict.isMissing(bulletin);
                }
                if (isMissing) {
                    missing.add(entry.id());
                }
            }
        }
        return missing;
    }

    /** The numbers of the endpoints on which the bulletin is missing. */
    RoaringBitmap endpointsMissing(Bulletin bulletin) {
        return fleet.having(missingSoftware(bulletin));
    }

    public Set<Customer> customersMissing(Bulletin bulletin) {
        return fleet.numbers().customersOf(endpointsMissing(bulletin));
    }

    /** On how many endpoints of each customer the bulletin is missing. */
    public CustomerCounts countsMissing(Bulletin bulletin) {
        return fleet.numbers()
                .counts(endpointsMissing(bulletin), fleet.customers().size());
    }

    /** By customer, on which endpoints the bulletin is missing and what closes it there. */
    public Map<Customer, List<Affected>> affected(Bulletin bulletin) {
        Map<Endpoint, List<Integer>> on = new LinkedHashMap<>();
        for (int id : missingSoftware(bulletin)) {
            RoaringBitmap having = fleet.having(id);
            if (having != null) {
                having.forEach((int number) -> addTo(on, fleet.endpoint(number), id));
            }
        }
        Map<Customer, List<Affected>> affected = new LinkedHashMap<>();
        on.forEach((endpoint, ids) -> {
            Remedies remedies = Remedies.of(bulletin, ids, catalogue, judge);
            affected.computeIfAbsent(endpoint.customer(), key -> new ArrayList<>())
                    .add(new Affected(endpoint.id(), remedies.packages(), remedies.held()));
        });
        return affected;
    }

    private static void addTo(Map<Endpoint, List<Integer>> on, @Nullable Endpoint endpoint, int id) {
        if (endpoint != null) {
            on.computeIfAbsent(endpoint, key -> new ArrayList<>(2)).add(id);
        }
    }
}
