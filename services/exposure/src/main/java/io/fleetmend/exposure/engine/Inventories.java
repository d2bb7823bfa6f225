package io.fleetmend.exposure.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Equal inventories are one array, however many endpoints have them. */
final class Inventories {
    private final Map<Content, Count> shared = new HashMap<>();

    private record Content(int[] software) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Content that && Arrays.equals(software, that.software);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(software);
        }
    }

    private static final class Count {
        private final int[] software;
        private int users;

        Count(int[] software) {
            this.software = software;
        }
    }

    int[] take(int[] software) {
        if (software.length == 0) {
            return SortedInts.EMPTY;
        }
        Count count = shared.computeIfAbsent(new Content(software), content -> new Count(content.software()));
        count.users++;
        return count.software;
    }

    void giveBack(int[] software) {
        Content content = new Content(software);
        Count count = shared.get(content);
        if (count != null && --count.users == 0) {
            shared.remove(content);
        }
    }
}
