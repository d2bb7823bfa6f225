package io.fleetmend.bench;

import io.fleetmend.exposure.engine.Software;
import io.fleetmend.versions.DebVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A package of Debian 12 in every version that is known of it, each with the day on which it was there to be installed. */
final class Product {
    private static final String NATIVE = "amd64";

    private final String name;
    private final String source;
    private final String architecture;
    private final TreeMap<DebVersion, Offered> versions = new TreeMap<>();

    private record Offered(String version, String sourceVersion, Instant since) {}

    Product(String name, String source, String architecture) {
        this.name = name;
        this.source = source;
        this.architecture = architecture;
    }

    String source() {
        return source;
    }

    void add(String version, String sourceVersion, Instant since) {
        versions.putIfAbsent(DebVersion.parse(version), new Offered(version, sourceVersion, since));
    }

    /** Known of the source only: taken where its packages carry the source's version, as most do, and below what there is now. */
    void addFix(String sourceVersion, Instant since) {
        DebVersion version = DebVersion.parse(sourceVersion);
        Map.Entry<DebVersion, Offered> newest = versions.lastEntry();
        if (newest.getValue().version().equals(newest.getValue().sourceVersion())
                && version.compareTo(newest.getKey()) < 0) {
            versions.put(version, new Offered(sourceVersion, sourceVersion, since));
        }
    }

    /** Oldest first. */
    List<Software> software() {
        List<Software> software = new ArrayList<>();
        for (Offered offered : versions.values()) {
            software.add(new Software(
                    RealDebian.RELEASE,
                    source,
                    offered.sourceVersion(),
                    name,
                    architecture,
                    NATIVE,
                    offered.version(),
                    false,
                    true,
                    false));
        }
        return software;
    }

    /** Which of {@link #software} a machine has that was updated last on that day. */
    int newestOn(Instant day) {
        int newest = 0;
        int position = 0;
        for (Offered offered : versions.values()) {
            newest = offered.since().isAfter(day) ? newest : position;
            position++;
        }
        return newest;
    }
}
