package io.fleetmend.match.windows;

import io.fleetmend.documents.supersedence.Supersedence;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which update replaces which, directly or through others, as a row of bits for each: derived once, since a product's updates are asked
 * about for each of its endpoints.
 */
public final class Replacements {
    private static final int NOT_MENTIONED = -1;

    private final String[] offered;
    private final Map<String, Integer> numbers = new HashMap<>();
    /** By number, offered ones first: itself and all that it replaces, of those offered. */
    private final long[][] stoodFor;

    /**
     * @param offered the updates that can be missing
     * @param mentioned others that may replace them
     */
    Replacements(SortedSet<String> offered, SortedSet<String> mentioned, Supersedence supersedence) {
        this.offered = offered.toArray(new String[0]);
        offered.forEach(update -> numbers.put(update, numbers.size()));
        new TreeSet<>(mentioned).forEach(update -> numbers.putIfAbsent(update, numbers.size()));
        stoodFor = new long[numbers.size()][words()];
        numbers.forEach((update, number) -> {
            set(stoodFor[number], number);
            supersedence.closure(update).forEach(older -> set(stoodFor[number], number(older)));
        });
    }

    private int words() {
        return (offered.length + Long.SIZE - 1) / Long.SIZE;
    }

    private void set(long[] bits, int number) {
        if (number >= 0 && number < offered.length) {
            bits[number / Long.SIZE] |= 1L << number;
        }
    }

    /** What the others take for an update; negative for one that is never mentioned. */
    public int number(String update) {
        return numbers.getOrDefault(update, NOT_MENTIONED);
    }

    /** What is offered and neither installed nor replaced by something installed. */
    public long[] wanted(int[] installed) {
        long[] wanted = new long[words()];
        for (int number : installed) {
            if (number >= 0) {
                long[] gone = stoodFor[number];
                for (int word = 0; word < wanted.length; word++) {
                    wanted[word] |= gone[word];
                }
            }
        }
        for (int word = 0; word < wanted.length; word++) {
            wanted[word] = ~wanted[word];
        }
        int last = offered.length % Long.SIZE;
        if (last != 0) {
            wanted[wanted.length - 1] &= (1L << last) - 1;
        }
        return wanted;
    }

    /** Those of the wanted that no other wanted one replaces. */
    public long[] newest(long[] wanted) {
        long[] newest = wanted.clone();
        for (int word = 0; word < wanted.length; word++) {
            for (long left = wanted[word]; left != 0; left &= left - 1) {
                int number = word * Long.SIZE + Long.numberOfTrailingZeros(left);
                takeReplaced(number, newest);
            }
        }
        return newest;
    }

    private void takeReplaced(int number, long[] from) {
        long[] own = stoodFor[number];
        for (int word = 0; word < from.length; word++) {
            long itself = number / Long.SIZE == word ? 1L << number : 0;
            from[word] &= ~own[word] | itself;
        }
    }

    SortedSet<String> names(long[] updates) {
        SortedSet<String> names = new TreeSet<>();
        BitSet.valueOf(updates).stream().forEach(number -> names.add(offered[number]));
        return names;
    }

    /** Of the wanted, what an update stands for beside itself. */
    SortedSet<String> replacedBy(String update, long[] wanted) {
        long[] replaced = stoodFor[number(update)].clone();
        for (int word = 0; word < replaced.length; word++) {
            replaced[word] &= wanted[word];
        }
        SortedSet<String> names = names(replaced);
        names.remove(update);
        return names;
    }
}
