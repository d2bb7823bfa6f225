package io.fleetmend.versions.scheme;

import io.fleetmend.versions.UnreadableVersionException;
import java.util.Comparator;

/** One ecosystem's order of versions. */
@FunctionalInterface
public interface VersionScheme extends Comparator<String> {
    /** @throws UnreadableVersionException when one of them is no version of the ecosystem */
    @Override
    int compare(String left, String right);
}
