package io.fleetmend.contracts.bulletin.v1;

import io.fleetmend.contracts.Event;
import io.fleetmend.contracts.Scope;
import io.fleetmend.contracts.Topic;
import java.time.Instant;
import java.util.List;

/**
 * What one pocket of a vendor's signed archive offers now for one source package. It replaces what the pocket offered before; an
 * empty list says that the pocket offers nothing any more.
 *
 * @param release {@code debian:12}
 * @param pocket {@code security}, {@code main} or {@code updates}: a later point release can supersede the security pocket
 * @param indexDate the date that the vendor signed into the index
 */
public record UpdatePublishedV1(
        String release, String pocket, String sourcePackage, Instant indexDate, List<BinaryPackage> packages)
        implements Event {
    public UpdatePublishedV1 {
        packages = List.copyOf(packages);
    }

    /**
     * One installable file.
     *
     * @param version of the binary package; a binary-only rebuild makes it differ from the source version
     * @param sha256 hexadecimal, as the signed index states it
     * @param size in bytes
     */
    public record BinaryPackage(
            String name, String architecture, String version, String sourceVersion, String sha256, long size) {}

    @Override
    public Topic topic() {
        return Topic.UPDATE;
    }

    @Override
    public Scope scope() {
        return Scope.GLOBAL;
    }

    @Override
    public String entity() {
        return release + "/" + pocket + "/" + sourcePackage;
    }
}
