package io.fleetmend.exposure.engine;

import io.fleetmend.exposure.engine.BulletinFacts.Binary;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be on an endpoint, as the catalogue tells things apart: two endpoints with equal software get the same verdict.
 *
 * @param release distribution and version, {@code debian:12}
 * @param nativeArchitecture of the endpoint's package manager: packages for {@code all} are offered under it
 * @param held the endpoint's owner keeps it as it is
 * @param complete false when an interrupted transaction left it half done
 * @param retired a kernel that neither runs nor will be booted next: it matters only while the vendor offers something newer for it
 */
public record Software(
        String release,
        String sourcePackage,
        String sourceVersion,
        String name,
        String architecture,
        String nativeArchitecture,
        String version,
        boolean held,
        boolean complete,
        boolean retired) {
    private static final String ANY_ARCHITECTURE = "all";

    /** The architecture that the package manager counts it under. */
    String countedAs() {
        return architecture.equals(ANY_ARCHITECTURE) ? nativeArchitecture : architecture;
    }

    boolean isNative() {
        return countedAs().equals(nativeArchitecture);
    }

    /** Of what tells nearly all apart; an inventory brings each text anew, and each would have to be hashed. */
    @Override
    public int hashCode() {
        return (name.hashCode() * 31 + version.hashCode()) * 31 + architecture.hashCode();
    }

    boolean isOf(String oneRelease, String oneSourcePackage) {
        return release.equals(oneRelease) && sourcePackage.equals(oneSourcePackage);
    }

    /** As which of the packages it counts; null when it is none of them. */
    @Nullable
    Binary namedAmong(Set<Binary> binaries) {
        Binary exact = new Binary(name, countedAs());
        if (binaries.contains(exact)) {
            return exact;
        }
        Binary any = new Binary(name, ANY_ARCHITECTURE);
        return isNative() && binaries.contains(any) ? any : null;
    }
}
