package io.fleetmend.scheduler.planner;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.job.v1.JobState;
import io.fleetmend.scheduler.window.MaintenanceCalendar;
import io.fleetmend.scheduler.window.Occurrence;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says why an endpoint is not patched, by reading the plan that {@link Planner} makes for it: there are no other rules here. */
public final class Explainer {
    private final MaintenanceCalendar calendar;
    private final Circumstances circumstances;
    private final Instant now;
    private final List<LeftOut> leftOut;
    private final @Nullable NextJob next;
    private final @Nullable NextJob afterwards;

    private Explainer(
            MaintenanceCalendar calendar,
            Map<BulletinId, Verdict> verdicts,
            EndpointState endpoint,
            Circumstances circumstances,
            Instant now) {
        this.calendar = calendar;
        this.circumstances = circumstances;
        this.now = now;
        Plan plan = Planner.plan(calendar, verdicts, List.of(endpoint), circumstances.cancelled(), now);
        this.leftOut = plan.leftOut().getOrDefault(endpoint.endpoint(), List.of());
        this.next = NextJob.of(plan, endpoint.open()).orElse(null);
        Plan later =
                Planner.plan(calendar, verdicts, List.of(endpoint.onlyInstalling()), circumstances.cancelled(), now);
        this.afterwards = NextJob.of(later, null).orElse(null);
    }

    /**
     * What of the world around an endpoint is told apart only here.
     *
     * @param cancelled occurrences whose deployment a person cancelled
     * @param halted occurrences whose deployment a person halted
     * @param stale the endpoint's newest evidence is older than its policy bears
     */
    public record Circumstances(Set<OccurrenceKey> cancelled, Set<OccurrenceKey> halted, boolean stale) {
        public Circumstances {
            cancelled = Set.copyOf(cancelled);
            halted = Set.copyOf(halted);
        }
    }

    /** One for each missing update, in the order they come. */
    public static List<Explanation> explain(
            MaintenanceCalendar calendar,
            Map<BulletinId, Verdict> verdicts,
            EndpointState endpoint,
            Circumstances circumstances,
            Instant now) {
        Explainer explainer = new Explainer(calendar, verdicts, endpoint, circumstances, now);
        return endpoint.missing().stream()
                .map(update -> explainer.explain(update.bulletin().bulletin()))
                .toList();
    }

    private Explanation explain(BulletinId bulletin) {
        if (next != null && next.begun() && next.closes(bulletin)) {
            PrimaryReason at = next.state() == JobState.VERIFYING ? PrimaryReason.VERIFYING : PrimaryReason.INSTALLING;
            return new Explanation(bulletin, at, "", next.job(), next.occurrence(), null);
        }
        return leftOut.stream()
                .filter(one -> one.bulletin().equals(bulletin))
                .min(Comparator.comparing(one -> reason(one.reason())))
                .map(one -> comes(bulletin, reason(one.reason()), one.packageName()))
                .orElseGet(() -> comes(bulletin, whyNotYet(bulletin), ""));
    }

    private PrimaryReason reason(LeftOut.Reason reason) {
        return switch (reason) {
            case DECLINED -> PrimaryReason.DECLINED;
            case EXCEPTED -> PrimaryReason.EXCEPTED;
            case NOT_APPROVED -> PrimaryReason.NOT_APPROVED;
            case HELD -> PrimaryReason.HELD;
            case NOT_OFFERED -> PrimaryReason.NOT_OFFERED;
            case UNREADABLE_VERSION -> PrimaryReason.UNREADABLE_VERSION;
            case NO_WINDOW -> whyNoSooner(null);
        };
    }

    /** Of a bulletin with a held package, the others still are installed when their job comes. */
    private Explanation comes(BulletinId bulletin, PrimaryReason reason, String packageName) {
        NextJob job = reason == PrimaryReason.FOLLOWS_ANOTHER_JOB ? afterwards : next;
        if (job == null || !job.closes(bulletin)) {
            return new Explanation(bulletin, reason, packageName, null, null, null);
        }
        Instant attempt = reason == PrimaryReason.HALTED ? null : job.attemptAt();
        return new Explanation(bulletin, reason, packageName, job.job(), job.occurrence(), attempt);
    }

    private PrimaryReason whyNotYet(BulletinId bulletin) {
        if (circumstances.stale()) {
            return PrimaryReason.UNKNOWN_EVIDENCE;
        }
        // nothing speaks against it, but a job is at work that cannot be changed any more, or a restart comes sooner
        if (next == null || !next.closes(bulletin)) {
            return PrimaryReason.FOLLOWS_ANOTHER_JOB;
        }
        Occurrence window = next.occurrence();
        if (circumstances.halted().contains(OccurrenceKey.of(window))) {
            return PrimaryReason.HALTED;
        }
        if (window.start().isAfter(now)) {
            return whyNoSooner(window);
        }
        return next.attemptAt().isAfter(now) ? PrimaryReason.AWAITING_RETRY : PrimaryReason.AWAITING_CHECK_IN;
    }

    /** The planner takes the first window that it may, so an earlier one that opens is one that it may not. */
    private PrimaryReason whyNoSooner(@Nullable Occurrence planned) {
        Optional<Occurrence> sooner = sooner(calendar, planned);
        if (sooner.isPresent()) {
            return circumstances.cancelled().contains(OccurrenceKey.of(sooner.get()))
                    ? PrimaryReason.DEPLOYMENT_CANCELLED
                    : PrimaryReason.ATTEMPT_FAILED;
        }
        if (sooner(calendar.withoutFreezes(), planned).isPresent()) {
            return PrimaryReason.FROZEN;
        }
        return planned == null ? PrimaryReason.NO_WINDOW : PrimaryReason.AWAITING_WINDOW;
    }

    private Optional<Occurrence> sooner(MaintenanceCalendar windows, @Nullable Occurrence planned) {
        return windows.next(now, any -> true)
                .filter(first -> planned == null || first.start().isBefore(planned.start()));
    }
}
