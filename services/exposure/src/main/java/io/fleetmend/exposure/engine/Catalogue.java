package io.fleetmend.exposure.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every distinct software that was ever seen, under a small number. It is filled once for all tenants: an endpoint's inventory is a
 * sorted array of these numbers, and the verdict on a number holds wherever it is installed.
 */
final class Catalogue {
    private static final int NOT_THERE = -1;

    private final Map<Software, Integer> ids = new HashMap<>();
    private final Map<String, Order> orders = new HashMap<>();
    private final Map<TrackKey, Track> tracks = new HashMap<>();
    private final Map<TrackKey, List<Entry>> byName = new HashMap<>();
    private Entry[] entries = new Entry[1024];
    private Verdict[] verdicts = new Verdict[1024];
    private Bulletin[][] missing = new Bulletin[1024][];

    /** A package of a release: source packages for tracks, binary ones for names. */
    private record TrackKey(String release, String name) {}

    /** The number of the software, or -1. */
    int idOf(Software software) {
        return ids.getOrDefault(software, NOT_THERE);
    }

    Entry entry(int id) {
        return entries[id];
    }

    Verdict verdict(int id) {
        return verdicts[id];
    }

    /** By id; read in the innermost loop. */
    Bulletin[][] missing() {
        return missing;
    }

    int size() {
        return ids.size();
    }

    Track track(String release, String sourcePackage) {
        return tracks.computeIfAbsent(
                new TrackKey(release, sourcePackage), key -> new Track(orders.computeIfAbsent(release, Order::of)));
    }

    /** Null when nothing is known of the source package. */
    @Nullable
    Track trackIfAny(String release, String sourcePackage) {
        return tracks.get(new TrackKey(release, sourcePackage));
    }

    List<Entry> named(String release, String name) {
        return byName.getOrDefault(new TrackKey(release, name), List.of());
    }

    Entry add(int id, Software software) {
        if (id >= entries.length) {
            int length = Math.max(id + 1, entries.length * 2);
            entries = Arrays.copyOf(entries, length);
            verdicts = Arrays.copyOf(verdicts, length);
            missing = Arrays.copyOf(missing, length);
        }
        Track track = track(software.release(), software.sourcePackage());
        Entry entry = new Entry(
                id,
                software,
                track,
                track.order().read(software.version()),
                track.order().read(software.sourceVersion()));
        ids.put(software, id);
        entries[id] = entry;
        track.add(entry);
        byName.computeIfAbsent(new TrackKey(software.release(), software.name()), key -> new ArrayList<>())
                .add(entry);
        return entry;
    }

    void judge(int id, Verdict verdict) {
        Bulletin[] before = missing[id];
        for (Bulletin bulletin : before == null ? Verdict.NONE : before) {
            bulletin.missingOn(-1);
        }
        for (Bulletin bulletin : verdict.missing()) {
            bulletin.missingOn(1);
        }
        verdicts[id] = verdict;
        missing[id] = verdict.missing();
    }
}
