package io.fleetmend.documents.rpm;

import io.fleetmend.documents.input.StrictXml;
import org.jspecify.annotations.Nullable;

/** Epoch, version and release as attributes. */
final class Evr {
    private Evr() {}

    /** Of an element of primary.xml. */
    static @Nullable String of(StrictXml xml) {
        return joined(xml.attribute("epoch"), xml.attribute("ver"), xml.attribute("rel"));
    }

    static @Nullable String joined(@Nullable String epoch, @Nullable String version, @Nullable String release) {
        return version == null || release == null
                ? null
                : "%s:%s-%s".formatted(epoch == null || epoch.isEmpty() ? "0" : epoch, version, release);
    }
}
