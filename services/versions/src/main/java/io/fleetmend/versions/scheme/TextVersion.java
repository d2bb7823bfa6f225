package io.fleetmend.versions.scheme;

/** Ordered by its text, where nothing is gained by reading it beforehand. */
record TextVersion(String text, VersionScheme scheme) implements Version {
    @Override
    public int compareTo(Version other) {
        TextVersion that = (TextVersion) other;
        if (!scheme.equals(that.scheme)) {
            throw new ClassCastException("%s and %s are of different ecosystems".formatted(this, that));
        }
        return scheme.compare(text, that.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
