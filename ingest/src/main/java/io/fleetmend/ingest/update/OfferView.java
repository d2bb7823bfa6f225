package io.fleetmend.ingest.update;

import io.fleetmend.contracts.bulletin.v1.UpdatePublishedV1.BinaryPackage;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a pocket offers for a source package.
 *
 * @param indexDate the date of the signed index in which this offer appeared
 */
@Schema(name = "Update")
record OfferView(String release, String pocket, String sourcePackage, Instant indexDate, List<BinaryPackage> packages) {
    OfferView {
        packages = List.copyOf(packages);
    }
}
