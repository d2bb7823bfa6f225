package io.fleetmend.exposure.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Software on an endpoint that some bulletin leaves open.
 *
 * @param missing bulletins with a fix that is published and not installed, oldest release first
 * @param unknown bulletins of which cannot be said whether they are fixed here
 * @param target the version that the package manager would install, when that closes any of {@code missing}; null when nothing
 *     installable does
 */
public record OpenSoftware(
        Software software,
        List<Bulletin> missing,
        List<Bulletin> unknown,
        @Nullable String target) {
    public OpenSoftware {
        missing = List.copyOf(missing);
        unknown = List.copyOf(unknown);
    }
}
