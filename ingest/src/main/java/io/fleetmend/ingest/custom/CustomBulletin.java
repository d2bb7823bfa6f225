package io.fleetmend.ingest.custom;

import io.fleetmend.contracts.CustomBulletinId;
import io.fleetmend.contracts.Severity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bulletin that a provider wrote itself, at its newest revision.
 *
 * @param revision counted here: 1 for the document that was entered first
 * @param trackingId the provider's own name for it, {@code document.tracking.id}
 * @param trackingVersion the provider's own word for the revision
 * @param severity {@code NOT_STATED} where the document states none, which leaves it in scope of everything
 * @param withdrawn the provider took it back
 * @param products those that the document calls affected, by name and version
 * @param documentDigest {@code sha256:…} of the document as it was sent
 */
public record CustomBulletin(
        CustomBulletinId id,
        int revision,
        String trackingId,
        @Nullable String trackingVersion,
        String title,
        Severity severity,
        @Nullable Instant releasedAt,
        @Nullable Instant modifiedAt,
        boolean withdrawn,
        List<String> vulnerabilities,
        List<String> products,
        String documentDigest,
        Instant enteredAt) {
    public CustomBulletin {
        vulnerabilities = List.copyOf(vulnerabilities);
        products = List.copyOf(products);
    }
}
