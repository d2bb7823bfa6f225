package io.fleetmend.scheduler.planner;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.scheduler.planner.Plan.NewJob;
import io.fleetmend.scheduler.planner.Plan.Revision;
import io.fleetmend.scheduler.planner.Plan.Withdrawal;
import io.fleetmend.scheduler.window.MaintenanceCalendar;
import io.fleetmend.scheduler.window.Occurrence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Brings the jobs of one customer in line with what is missing, approved and allowed. Planning twice changes nothing the second time.
 */
public final class Planner {
    private final MaintenanceCalendar calendar;
    private final Map<BulletinId, Verdict> verdicts;
    private final Set<OccurrenceKey> cancelled;
    private final Instant now;
    private final List<NewJob> created = new ArrayList<>();
    private final List<Revision> revised = new ArrayList<>();
    private final List<Withdrawal> withdrawn = new ArrayList<>();
    private final Map<EndpointId, List<LeftOut>> leftOut = new HashMap<>();

    private Planner(
            MaintenanceCalendar calendar,
            Map<BulletinId, Verdict> verdicts,
            Set<OccurrenceKey> cancelled,
            Instant now) {
        this.calendar = calendar;
        this.verdicts = verdicts;
        this.cancelled = cancelled;
        this.now = now;
    }

    /** @param cancelled occurrences whose deployment a person cancelled: nothing is planned into them again */
    public static Plan plan(
            MaintenanceCalendar calendar,
            Map<BulletinId, Verdict> verdicts,
            List<EndpointState> endpoints,
            Set<OccurrenceKey> cancelled,
            Instant now) {
        Planner planner = new Planner(calendar, verdicts, cancelled, now);
        endpoints.forEach(planner::plan);
        return new Plan(planner.created, planner.revised, planner.withdrawn, planner.leftOut);
    }

    private void plan(EndpointState endpoint) {
        Selection selection = Selection.of(endpoint.missing(), verdicts);
        Work work = selection.work();
        List<LeftOut> reasons = new ArrayList<>(selection.leftOut());
        Optional<Occurrence> next = work.isEmpty() ? Optional.empty() : next(endpoint);
        OpenJob open = endpoint.open();
        if (open == null) {
            next.ifPresent(occurrence -> created.add(new NewJob(endpoint.endpoint(), occurrence, work)));
        } else if (!open.begun()) {
            adjust(endpoint, open, work, next);
        }
        if (next.isEmpty()) {
            work.bulletins().forEach(bulletin -> reasons.add(new LeftOut(bulletin, "", LeftOut.Reason.NO_WINDOW)));
        }
        if (!reasons.isEmpty()) {
            leftOut.put(endpoint.endpoint(), List.copyOf(reasons));
        }
    }

    private void adjust(EndpointState endpoint, OpenJob open, Work work, Optional<Occurrence> next) {
        if (work.isEmpty()) {
            withdrawn.add(new Withdrawal(open.job(), Plan.Reason.NOTHING_LEFT));
        } else if (next.isEmpty() || !next.get().equals(open.occurrence())) {
            withdrawn.add(new Withdrawal(open.job(), Plan.Reason.REPLANNED));
            next.ifPresent(occurrence -> created.add(new NewJob(endpoint.endpoint(), occurrence, work)));
        } else if (!work.equals(open.work())) {
            revised.add(new Revision(open.job(), work));
        }
    }

    private Optional<Occurrence> next(EndpointState endpoint) {
        return calendar.next(
                now, occurrence -> !cancelled.contains(OccurrenceKey.of(occurrence)) && endpoint.canUse(occurrence));
    }
}
