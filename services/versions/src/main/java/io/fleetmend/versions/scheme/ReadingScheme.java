package io.fleetmend.versions.scheme;

import java.util.function.Function;

/** An order of what is read from the texts. */
record ReadingScheme<V extends Comparable<V>>(Function<String, V> reading) implements VersionScheme {
    @Override
    public int compare(String left, String right) {
        return reading.apply(left).compareTo(reading.apply(right));
    }

    @Override
    public Version read(String text) {
        return new ReadVersion<>(reading.apply(text));
    }
}
