package io.fleetmend.exposure.explanation;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.finding.v1.FindingState;
import io.fleetmend.contracts.inventory.v1.RestartState.Requirement;
import io.fleetmend.exposure.engine.Comparison;
import io.fleetmend.exposure.engine.Explanation.Reason;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why a bulletin is in its state on an endpoint.
 *
 * @param asOf the moment that the state is of
 * @param exceptedUntil null unless the state is excepted
 * @param claims all that the bulletin says of versions, whether of the endpoint's release or not
 */
@Schema(name = "Explanation")
public record PairExplanation(
        EndpointId endpoint,
        CustomerId customer,
        BulletinId bulletin,
        String title,
        Instant asOf,
        FindingState state,
        Reason reason,
        @Nullable Instant exceptedUntil,
        Basis basis,
        Origin origin,
        List<StatedFix> claims) {
    public PairExplanation {
        claims = List.copyOf(claims);
    }

    /**
     * What is known of the endpoint.
     *
     * @param release null before the first inventory
     * @param inventoryDigest null while there is no inventory that counts
     * @param evidenceAt when that inventory was received or confirmed last
     * @param restart what the endpoint says has to be restarted
     * @param distrust why the feeds of its release cannot be relied on now; null when they can
     */
    @Schema(name = "ExplanationBasis")
    public record Basis(
            @Nullable String release,
            @Nullable String inventoryDigest,
            @Nullable Instant evidenceAt,
            Requirement restart,
            @Nullable String distrust) {}

    /**
     * Where what the bulletin says comes from.
     *
     * @param source the feed
     * @param documentDigest of the raw document; null for what a signed index says of a rebuild
     */
    @Schema(name = "ExplanationOrigin")
    public record Origin(String source, @Nullable String documentDigest, Instant releasedAt, Instant firstSeenAt) {}

    /**
     * Versions below the fixed one are affected.
     *
     * @param packageName null where versions of the source package are compared, else the binary package of which they are
     * @param architecture of the binary package
     * @param fixedVersion null where the vendor took it back: nobody says any more which one it is
     * @param place JSON pointer into the document, empty for all of it; null where it was not kept
     * @param compared what of the endpoint it was compared with; empty where it has no such package, or is of another release
     */
    @Schema(name = "StatedFix")
    public record StatedFix(
            String release,
            String sourcePackage,
            @Nullable String packageName,
            @Nullable String architecture,
            @Nullable String fixedVersion,
            @Nullable String place,
            List<ComparedPackage> compared) {
        public StatedFix {
            compared = List.copyOf(compared);
        }
    }

    /**
     * @param installed false for what was taken away and may still run
     * @param counts false for a kernel that neither runs nor will and that nobody offers anything newer for
     */
    @Schema(name = "ComparedPackage")
    public record ComparedPackage(
            String name,
            String architecture,
            String version,
            String sourceVersion,
            Comparison comparison,
            boolean installed,
            boolean counts) {}
}
