package io.fleetmend.exposure.engine;

import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.FastAggregation;
import org.roaringbitmap.RoaringBitmap;

/** For each software the endpoints that have it. */
final class Postings {
    private @Nullable RoaringBitmap[] bySoftware = new RoaringBitmap[1024];

    void add(int endpoint, int[] software) {
        for (int id : software) {
            ofOrNew(id).add(endpoint);
        }
    }

    /** Endpoints from one number to below another that have all of this. */
    void addAll(int from, int to, int[] software) {
        for (int id : software) {
            ofOrNew(id).add((long) from, (long) to);
        }
    }

    private RoaringBitmap ofOrNew(int id) {
        if (id >= bySoftware.length) {
            bySoftware = Arrays.copyOf(bySoftware, Math.max(id + 1, bySoftware.length * 2));
        }
        RoaringBitmap posting = bySoftware[id];
        if (posting == null) {
            posting = new RoaringBitmap();
            bySoftware[id] = posting;
        }
        return posting;
    }

    void remove(int endpoint, int[] software) {
        for (int id : software) {
            RoaringBitmap posting = of(id);
            if (posting != null) {
                posting.remove(endpoint);
            }
        }
    }

    @Nullable
    RoaringBitmap of(int software) {
        return software < bySoftware.length ? bySoftware[software] : null;
    }

    RoaringBitmap union(Collection<Integer> software) {
        return FastAggregation.or(
                software.stream().map(this::of).filter(Objects::nonNull).iterator());
    }

    /** Run-compresses everything; worth it after many endpoints were added. */
    void compress() {
        for (RoaringBitmap posting : bySoftware) {
            if (posting != null) {
                posting.runOptimize();
                posting.trim();
            }
        }
    }

    long bytes() {
        long bytes = 0;
        for (RoaringBitmap posting : bySoftware) {
            bytes += posting == null ? 0 : posting.getLongSizeInBytes();
        }
        return bytes;
    }
}
