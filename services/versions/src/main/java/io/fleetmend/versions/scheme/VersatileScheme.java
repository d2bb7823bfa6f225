package io.fleetmend.versions.scheme;

import io.fleetmend.versions.UnreadableVersionException;
import io.github.nscuro.versatile.VersionFactory;
import io.github.nscuro.versatile.spi.InvalidVersionException;
import io.github.nscuro.versatile.spi.Version;
import java.util.List;

/** What versatile-core orders as the conformance suites want it; the other schemes of this package are those it does not. */
record VersatileScheme(String type) implements VersionScheme {
    static final List<String> TYPES = List.of("npm", "pypi", "nuget", "composer", "golang", "generic");

    @Override
    public int compare(String left, String right) {
        return version(left).compareTo(version(right));
    }

    private Version version(String text) {
        try {
            return VersionFactory.forScheme(type, text);
        } catch (InvalidVersionException | NumberFormatException e) {
            throw new UnreadableVersionException(type, text, String.valueOf(e.getMessage()));
        }
    }
}
