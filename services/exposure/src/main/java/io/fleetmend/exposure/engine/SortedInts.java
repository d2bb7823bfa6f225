package io.fleetmend.exposure.engine;

import java.util.Arrays;

/** Sets of ints as sorted arrays without duplicates. */
public final class SortedInts {
    public static final int[] EMPTY = {};

    private SortedInts() {}

    /** Sorts the array that is given, which may name some twice. */
    static int[] of(int[] ints) {
        Arrays.sort(ints);
        int size = 0;
        for (int value : ints) {
            if (size == 0 || ints[size - 1] != value) {
                ints[size++] = value;
            }
        }
        return size == ints.length ? ints : Arrays.copyOf(ints, size);
    }

    static boolean contains(int[] set, int value) {
        return Arrays.binarySearch(set, value) >= 0;
    }

    /** What is in {@code a} and not in {@code b}. */
    public static int[] difference(int[] a, int[] b) {
        int[] result = new int[a.length];
        int size = 0;
        int j = 0;
        for (int value : a) {
            while (j < b.length && b[j] < value) {
                j++;
            }
            if (j == b.length || b[j] != value) {
                result[size++] = value;
            }
        }
        return size == 0 ? EMPTY : Arrays.copyOf(result, size);
    }

    /** How many are in one of them only; {@code most} as soon as it is no less. */
    static int distance(int[] a, int[] b, int most) {
        int i = 0;
        int j = 0;
        int distance = 0;
        while (i < a.length && j < b.length && distance < most) {
            if (a[i] == b[j]) {
                i++;
                j++;
            } else {
                distance++;
                if (a[i] < b[j]) {
                    i++;
                } else {
                    j++;
                }
            }
        }
        return Math.min(most, distance + a.length - i + b.length - j);
    }

    /** What is in either. */
    public static int[] union(int[] a, int[] b) {
        if (b.length == 0) {
            return a;
        }
        int[] missing = difference(b, a);
        int[] result = Arrays.copyOf(a, a.length + missing.length);
        System.arraycopy(missing, 0, result, a.length, missing.length);
        Arrays.sort(result);
        return result;
    }
}
