package io.fleetmend.exposure.finding;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.Severity;
import io.fleetmend.contracts.finding.v1.BulletinSummary;
import io.fleetmend.contracts.finding.v1.FindingState;
import io.fleetmend.contracts.finding.v1.PackageTarget;
import io.fleetmend.exposure.engine.Deadlines;
import io.fleetmend.exposure.engine.FrameworkDeadline;
import io.fleetmend.exposure.engine.Pair;
import io.fleetmend.exposure.engine.Score;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bulletin on an endpoint.
 *
 * @param packages what will be installed to close it; empty when nothing installable does
 * @param held packages that would close it but that the endpoint's owner holds back
 * @param deadline by the customer's policy; null when none concerns it
 * @param deadlines of each framework that asks for one, apart from the score; the first is the deadline
 * @param overdue open, and past the deadline
 * @param distrust why the feeds that the state rests on cannot be relied on now, the feed by its name; null when they can. What would be
 *     protected is unknown then
 */
public record Finding(
        EndpointId endpoint,
        CustomerId customer,
        BulletinId bulletin,
        String title,
        Severity severity,
        boolean knownExploited,
        @Nullable Double epss,
        Instant releasedAt,
        FindingState state,
        List<PackageTarget> packages,
        List<String> held,
        Score score,
        @Nullable Instant deadline,
        List<FrameworkDeadline> deadlines,
        boolean overdue,
        @Nullable String distrust) {

    static Finding of(Pair pair, Instant now) {
        BulletinSummary bulletin = pair.bulletin();
        boolean open = pair.state() == FindingState.MISSING || pair.state() == FindingState.AWAITING_REBOOT;
        Instant deadline = pair.deadline();
        return new Finding(
                pair.endpoint().id(),
                pair.endpoint().customer().id(),
                bulletin.bulletin(),
                bulletin.title(),
                bulletin.severity(),
                bulletin.knownExploited(),
                bulletin.epss(),
                bulletin.releasedAt(),
                pair.state(),
                pair.remedies().packages(),
                pair.remedies().held(),
                Score.of(bulletin, pair.provenance(), now),
                deadline,
                Deadlines.each(
                        bulletin,
                        pair.provenance().firstSeenAt(),
                        pair.endpoint().customer().policy()),
                open && deadline != null && !deadline.isAfter(now),
                pair.distrust());
    }
}
