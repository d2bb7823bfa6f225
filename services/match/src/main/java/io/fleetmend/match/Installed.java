package io.fleetmend.match;

import io.fleetmend.contracts.inventory.v1.InstalledPackage;
import org.jspecify.annotations.Nullable;

/**
 * A package as an inventory states it.
 *
 * @param sourceStated the inventory says what source it was built from; else that is its own name
 * @param stream the module and stream that it came from, {@code nodejs:18}; null where it came from none or none is stated
 */
record Installed(
        InstalledPackage item,
        boolean sourceStated,
        @Nullable String stream) {
    static Installed of(InstalledPackage item) {
        return new Installed(item, true, null);
    }

    static Installed of(
            String name,
            String architecture,
            String version,
            @Nullable String source,
            @Nullable String sourceVersion,
            @Nullable String stream) {
        InstalledPackage item = new InstalledPackage(
                name,
                architecture,
                version,
                source == null ? name : source,
                sourceVersion == null ? version : sourceVersion,
                false,
                InstalledPackage.PackageState.INSTALLED);
        return new Installed(item, source != null, stream);
    }
}
