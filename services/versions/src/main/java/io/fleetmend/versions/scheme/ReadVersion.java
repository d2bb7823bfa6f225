package io.fleetmend.versions.scheme;

/** Ordered by what was read from the text. */
record ReadVersion<V extends Comparable<V>>(V value) implements Version {
    @Override
    @SuppressWarnings("unchecked") // another type's compareTo refuses the value
    public int compareTo(Version other) {
        return value.compareTo(((ReadVersion<V>) other).value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
