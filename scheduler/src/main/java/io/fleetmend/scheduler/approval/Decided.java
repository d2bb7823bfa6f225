package io.fleetmend.scheduler.approval;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.job.v1.ApprovalDecidedV1;
import io.fleetmend.contracts.job.v1.ApprovalDecidedV1.Decision;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person decided, who, why and when. */
public record Decided(
        Decision decision, String by, @Nullable String reason, Instant at) {
    ApprovalDecidedV1 event(ProviderId provider, @Nullable CustomerId customer, List<BulletinId> bulletins) {
        return new ApprovalDecidedV1(provider, customer, bulletins, decision, by, reason, at);
    }
}
