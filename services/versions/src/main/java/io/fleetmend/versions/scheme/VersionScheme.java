package io.fleetmend.versions.scheme;

import io.fleetmend.versions.UnreadableVersionException;
import java.util.Comparator;

/** One ecosystem's order of versions. */
@FunctionalInterface
public interface VersionScheme extends Comparator<String> {
    /** @throws UnreadableVersionException when one of them is no version of the ecosystem */
    @Override
    int compare(String left, String right);

    /** @throws UnreadableVersionException when it is no version of the ecosystem */
    default Version read(String text) {
        int same = compare(text, text);
        if (same != 0) {
            throw new UnreadableVersionException("one", text, "it must be equal to itself");
        }
        return new TextVersion(text, this);
    }
}
