package io.fleetmend.exposure.engine;

import io.fleetmend.versions.scheme.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One source package in one release: everything that was ever seen of it, ordered by source version, and every fix, ordered by fixed
 * version. Versions are compared here only, when something new appears.
 */
final class Track {
    private static final Comparator<Entry> BY_VERSION =
            Comparator.comparing(Entry::sourceVersion, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final Order order;
    /** Unreadable ones first, then ascending. */
    private final List<Entry> entries = new ArrayList<>();

    private final List<Fix> fixes = new ArrayList<>();
    private final List<BinaryFixes> binaryFixes = new ArrayList<>();
    private final Map<Integer, Verdict> sharedVerdicts = new HashMap<>();

    private record Fix(@Nullable Version version, Bulletin bulletin) {}

    private record BinaryFixes(Map<BulletinFacts.Binary, Fix> byPackage, Bulletin bulletin) {}

    Track(Order order) {
        this.order = order;
    }

    Order order() {
        return order;
    }

    List<Entry> entries() {
        return entries;
    }

    void add(Entry entry) {
        entries.add(insertionPoint(entry), entry);
    }

    private int insertionPoint(Entry entry) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (BY_VERSION.compare(entries.get(middle), entry) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    void addFix(String fixedVersion, Bulletin bulletin) {
        fixes.add(new Fix(order.read(fixedVersion), bulletin));
        fixes.sort(Comparator.comparing(Fix::version, Comparator.nullsLast(Comparator.naturalOrder())));
        sharedVerdicts.clear();
    }

    void addBinaryFix(BulletinFacts.BinaryFix fix, Bulletin bulletin) {
        Map<BulletinFacts.Binary, Fix> byPackage = new HashMap<>();
        fix.fixedVersions().forEach((binary, version) -> byPackage.put(binary, new Fix(order.read(version), bulletin)));
        binaryFixes.add(new BinaryFixes(byPackage, bulletin));
    }

    void removeFixes(Bulletin bulletin) {
        fixes.removeIf(fix -> fix.bulletin() == bulletin);
        binaryFixes.removeIf(fix -> fix.bulletin() == bulletin);
        sharedVerdicts.clear();
    }

    /** The highest source version that some bulletin says is fixed; null without any. */
    @Nullable
    Version highestFix() {
        for (int i = fixes.size() - 1; i >= 0; i--) {
            Version version = fixes.get(i).version();
            if (version != null) {
                return version;
            }
        }
        return null;
    }

    Verdict verdict(Entry entry) {
        boolean certain = entry.isReadable() && entry.software().complete();
        if (certain && binaryFixes.isEmpty() && entry.sourceVersion() != null) {
            return sharedVerdicts.computeIfAbsent(fixesAtMost(entry.sourceVersion()), fixed -> judge(entry));
        }
        return judge(entry);
    }

    private int fixesAtMost(Version version) {
        int count = 0;
        while (count < fixes.size() && isAtMost(fixes.get(count).version(), version)) {
            count++;
        }
        return count;
    }

    private static boolean isAtMost(@Nullable Version fixed, Version version) {
        return fixed != null && fixed.compareTo(version) <= 0;
    }

    private Verdict judge(Entry entry) {
        List<Bulletin> missing = new ArrayList<>();
        List<Bulletin> fixed = new ArrayList<>();
        List<Bulletin> unknown = new ArrayList<>();
        for (Fix fix : fixes) {
            sort(entry, fix, entry.sourceVersion(), missing, fixed, unknown);
        }
        for (BinaryFixes one : binaryFixes) {
            Fix fix = fixOf(one, entry.software());
            if (fix != null) {
                sort(entry, fix, entry.version(), missing, fixed, unknown);
            }
        }
        return new Verdict(Verdict.array(missing), Verdict.array(fixed), Verdict.array(unknown));
    }

    private static @Nullable Fix fixOf(BinaryFixes fixes, Software software) {
        BulletinFacts.Binary named = software.namedAmong(fixes.byPackage().keySet());
        return named == null ? null : fixes.byPackage().get(named);
    }

    private static void sort(
            Entry entry,
            Fix fix,
            @Nullable Version installed,
            List<Bulletin> missing,
            List<Bulletin> fixed,
            List<Bulletin> unknown) {
        switch (Comparison.of(entry, installed, fix.version())) {
            case BELOW -> missing.add(fix.bulletin());
            case AT_LEAST -> fixed.add(fix.bulletin());
            case FIX_UNREADABLE, INSTALLED_UNREADABLE, INTERRUPTED -> unknown.add(fix.bulletin());
        }
    }
}
