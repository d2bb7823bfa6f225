package io.fleetmend.scheduler.planner;

import static io.fleetmend.scheduler.planner.PlannerFixture.NOW;
import static io.fleetmend.scheduler.planner.PlannerFixture.approved;
import static io.fleetmend.scheduler.planner.PlannerFixture.bulletin;
import static io.fleetmend.scheduler.planner.PlannerFixture.calendar;
import static io.fleetmend.scheduler.planner.PlannerFixture.missing;
import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.JobId;
import io.fleetmend.contracts.finding.v1.MissingUpdate;
import io.fleetmend.contracts.job.v1.JobState;
import io.fleetmend.scheduler.window.MaintenanceCalendar;
import io.fleetmend.scheduler.window.Occurrence;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where the policy allows it, a restart is work of its own. */
class RestartPlanTest {
    private static final Work RESTART = Work.restart(List.of(bulletin("DSA-1")));

    private final EndpointId endpoint = new EndpointId(UUID.randomUUID());
    private final Occurrence tonight = calendar().next(NOW, any -> true).orElseThrow();
    private final OccurrenceKey tonightsKey = OccurrenceKey.of(tonight);
    private List<MissingUpdate> missing = List.of();
    private @Nullable OpenJob open;
    private Set<OccurrenceKey> spentInstalling = Set.of();
    private AwaitedRestart restart = new AwaitedRestart(List.of(bulletin("DSA-1")), Set.of());

    @Test
    void restartsInTheNextWindow() {
        assertThat(plan().created()).containsExactly(new Plan.NewJob(endpoint, tonight, RESTART));
    }

    @Test
    void installsFirstInTheSameWindow() {
        missing = List.of(missing("DSA-2", "curl"));
        assertThat(plan().created())
                .singleElement()
                .satisfies(job -> assertThat(job.work().installs()).isTrue());
    }

    @Test
    void doesNotWaitForAnInstallationThatComesLater() {
        missing = List.of(missing("DSA-2", "curl"));
        spentInstalling = Set.of(tonightsKey);
        assertThat(plan().created()).containsExactly(new Plan.NewJob(endpoint, tonight, RESTART));
    }

    @Test
    void letsTheInstallationOfAnotherNightMakeRoom() {
        missing = List.of(missing("DSA-2", "curl"));
        spentInstalling = Set.of(tonightsKey);
        Occurrence tomorrow = new Occurrence(
                tonight.window(),
                tonight.name(),
                tonight.start().plus(Duration.ofDays(1)),
                tonight.end().plus(Duration.ofDays(1)));
        open = open(
                JobState.PLANNED,
                tomorrow,
                Selection.of(missing, Map.of(bulletin("DSA-2"), approved()), Set.of())
                        .work());
        Plan plan = plan();
        assertThat(plan.withdrawn()).extracting(Plan.Withdrawal::reason).containsExactly(Plan.Reason.REPLANNED);
        assertThat(plan.created()).containsExactly(new Plan.NewJob(endpoint, tonight, RESTART));
    }

    @Test
    void doesNotTryAgainInTheWindowInWhichItWentWrong() {
        restart = new AwaitedRestart(restart.bulletins(), Set.of(tonightsKey));
        assertThat(plan().created())
                .extracting(job -> job.occurrence().start())
                .containsExactly(tonight.start().plus(Duration.ofDays(1)));
    }

    @Test
    void changesNothingWhenItIsPlannedAlready() {
        open = open(JobState.READY, tonight, RESTART);
        assertThat(plan()).isEqualTo(new Plan(List.of(), List.of(), List.of(), Map.of()));
    }

    @Test
    void withdrawsTheRestartThatSomebodyMadeByHand() {
        open = open(JobState.READY, tonight, RESTART);
        restart = AwaitedRestart.NONE;
        assertThat(plan().withdrawn()).extracting(Plan.Withdrawal::reason).containsExactly(Plan.Reason.NOTHING_LEFT);
    }

    @Test
    void leavesARestartAloneThatHasBegun() {
        open = open(JobState.RUNNING, tonight, RESTART);
        restart = AwaitedRestart.NONE;
        assertThat(plan().withdrawn()).isEmpty();
    }

    @Test
    void restartsNothingWithoutAWindow() {
        assertThat(plan(MaintenanceCalendar.of(List.of(), List.of())).created()).isEmpty();
    }

    @Test
    void saysThatAnInstallationFollowsTheRestart() {
        missing = List.of(missing("DSA-2", "curl"));
        spentInstalling = Set.of(tonightsKey);
        List<Explanation> why = Explainer.explain(
                calendar(),
                Map.of(bulletin("DSA-2"), approved()),
                state(),
                new Explainer.Circumstances(Set.of(), Set.of(), false),
                NOW);
        assertThat(why).singleElement().satisfies(one -> {
            assertThat(one.reason()).isEqualTo(PrimaryReason.FOLLOWS_ANOTHER_JOB);
            assertThat(one.nextAttemptAt()).isEqualTo(tonight.start().plus(Duration.ofDays(1)));
        });
    }

    private static OpenJob open(JobState state, Occurrence occurrence, Work work) {
        return new OpenJob(new JobId(UUID.randomUUID()), state, null, occurrence, work);
    }

    private Plan plan() {
        return plan(calendar());
    }

    private Plan plan(MaintenanceCalendar windows) {
        return Planner.plan(windows, Map.of(bulletin("DSA-2"), approved()), List.of(state()), Set.of(), NOW);
    }

    private EndpointState state() {
        return new EndpointState(endpoint, missing, open, spentInstalling, restart);
    }
}
