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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Brings the jobs of one customer in line with what is missing, approved and allowed, or waits for a restart. Planning twice changes nothing the second time.
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
        Selection selection = Selection.of(endpoint.missing(), verdicts, endpoint.excepted());
        Work work = selection.work();
        List<LeftOut> reasons = new ArrayList<>(selection.leftOut());
        Optional<NewJob> install = work.isEmpty() ? Optional.empty() : next(endpoint::canUse, endpoint, work);
        Optional<NewJob> wanted = sooner(install, restart(endpoint));
        OpenJob open = endpoint.open();
        if (open == null) {
            wanted.ifPresent(created::add);
        } else if (!open.begun()) {
            boolean nothingLeft = work.isEmpty() && !endpoint.restart().isNeeded();
            adjust(open, wanted, nothingLeft ? Plan.Reason.NOTHING_LEFT : Plan.Reason.REPLANNED);
        }
        if (install.isEmpty()) {
            work.bulletins().forEach(bulletin -> reasons.add(new LeftOut(bulletin, "", LeftOut.Reason.NO_WINDOW)));
        }
        if (!reasons.isEmpty()) {
            leftOut.put(endpoint.endpoint(), List.copyOf(reasons));
        }
    }

    private Optional<NewJob> restart(EndpointState endpoint) {
        AwaitedRestart restart = endpoint.restart();
        return restart.isNeeded()
                ? next(restart::canUse, endpoint, Work.restart(restart.bulletins()))
                : Optional.empty();
    }

    /** In the same window the installation: what it brings may need the restart, too. */
    private static Optional<NewJob> sooner(Optional<NewJob> install, Optional<NewJob> restart) {
        return Stream.concat(install.stream(), restart.stream()).min(Comparator.comparing(NewJob::occurrence));
    }

    private void adjust(OpenJob open, Optional<NewJob> wanted, Plan.Reason otherwise) {
        if (wanted.isEmpty()) {
            withdrawn.add(new Withdrawal(open.job(), otherwise));
            return;
        }
        NewJob job = wanted.get();
        if (!job.occurrence().equals(open.occurrence())
                || job.work().action() != open.work().action()) {
            withdrawn.add(new Withdrawal(open.job(), Plan.Reason.REPLANNED));
            created.add(job);
        } else if (!job.work().equals(open.work())) {
            revised.add(new Revision(open.job(), job.work()));
        }
    }

    private Optional<NewJob> next(Predicate<Occurrence> usable, EndpointState endpoint, Work work) {
        return calendar.next(
                        now, occurrence -> !cancelled.contains(OccurrenceKey.of(occurrence)) && usable.test(occurrence))
                .map(occurrence -> new NewJob(endpoint.endpoint(), occurrence, work));
    }
}
