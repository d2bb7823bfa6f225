package io.fleetmend.exposure.overview;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.Severity;
import io.fleetmend.contracts.finding.v1.BulletinSummary;
import io.fleetmend.exposure.engine.MissingPair;
import io.fleetmend.exposure.engine.Score;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A bulletin that is missing at a customer.
 *
 * @param epss null when none of its vulnerabilities has a score
 * @param endpoints on how many it is missing
 * @param unknown on how many more it is not known
 * @param deadline by the customer's policy; null when none concerns it
 */
public record WorstPair(
        CustomerId customer,
        BulletinId bulletin,
        String title,
        Severity severity,
        boolean knownExploited,
        @Nullable Double epss,
        long endpoints,
        long unknown,
        Instant releasedAt,
        @Nullable Instant deadline,
        boolean overdue,
        Score score) {
    static WorstPair of(MissingPair pair, Instant now) {
        BulletinSummary bulletin = pair.bulletin();
        Instant deadline = pair.deadline();
        return new WorstPair(
                pair.customer().id(),
                bulletin.bulletin(),
                bulletin.title(),
                bulletin.severity(),
                bulletin.knownExploited(),
                bulletin.epss(),
                pair.endpoints(),
                pair.unknown(),
                bulletin.releasedAt(),
                deadline,
                deadline != null && !deadline.isAfter(now),
                pair.score());
    }
}
