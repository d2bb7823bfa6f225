package io.fleetmend.scheduler.planner;

import static io.fleetmend.scheduler.planner.PlannerFixture.NOW;
import static io.fleetmend.scheduler.planner.PlannerFixture.approved;
import static io.fleetmend.scheduler.planner.PlannerFixture.bulletin;
import static io.fleetmend.scheduler.planner.PlannerFixture.declined;
import static io.fleetmend.scheduler.planner.PlannerFixture.missing;
import static io.fleetmend.scheduler.planner.PlannerFixture.missingAt;
import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.JobId;
import io.fleetmend.contracts.finding.v1.MissingUpdate;
import io.fleetmend.contracts.job.v1.JobState;
import io.fleetmend.contracts.tenant.v1.PolicyChangedV1.Freeze;
import io.fleetmend.contracts.tenant.v1.PolicyChangedV1.Window;
import io.fleetmend.scheduler.window.MaintenanceCalendar;
import io.fleetmend.scheduler.window.Occurrence;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nights from 02:00 to 04:00; it is 03:00, in the middle of one. */
class ExplainerTest {
    private static final Instant TONIGHT = NOW.minus(Duration.ofHours(1));
    private static final Instant TOMORROW = TONIGHT.plus(Duration.ofDays(1));
    private static final Window NIGHTS =
            new Window("nightly", "Nights", ZoneId.of("UTC"), "2026-01-01T02:00", "FREQ=DAILY", Duration.ofHours(2));

    private final EndpointId endpoint = new EndpointId(UUID.randomUUID());
    private final JobId job = new JobId(UUID.randomUUID());
    private final MissingUpdate openssl = missing("DSA-1", "openssl");
    private List<MissingUpdate> missing = List.of(openssl);
    private Map<BulletinId, Verdict> verdicts = Map.of(bulletin("DSA-1"), approved());
    private MaintenanceCalendar calendar = MaintenanceCalendar.of(List.of(NIGHTS), List.of());
    private Set<OccurrenceKey> spent = Set.of();
    private Set<OccurrenceKey> cancelled = Set.of();
    private Set<OccurrenceKey> halted = Set.of();
    private boolean stale;
    private @Nullable OpenJob open;

    @Test
    void waitsForTheNextCheckInWhileTheWindowIsOpen() {
        says(PrimaryReason.AWAITING_CHECK_IN, TONIGHT);
    }

    @Test
    void waitsForTheWindow() {
        Window mornings = new Window(
                "mornings", "Mornings", ZoneId.of("UTC"), "2026-01-01T08:00", "FREQ=DAILY", Duration.ofHours(1));
        calendar = MaintenanceCalendar.of(List.of(mornings), List.of());
        says(PrimaryReason.AWAITING_WINDOW, NOW.plus(Duration.ofHours(5)));
    }

    @Test
    void saysThatNoWindowWillOpen() {
        calendar = MaintenanceCalendar.of(List.of(), List.of());
        says(PrimaryReason.NO_WINDOW, null);
    }

    @Test
    void saysThatAFreezeKeepsItFromTheFirstWindow() {
        calendar = MaintenanceCalendar.of(
                List.of(NIGHTS), List.of(new Freeze(TONIGHT, NOW.plus(Duration.ofHours(9)), "year's end")));
        says(PrimaryReason.FROZEN, TOMORROW);
    }

    @Test
    void saysThatAFreezeKeepsItFromTheOnlyWindow() {
        Window once = new Window("once", "Once", ZoneId.of("UTC"), "2026-11-23T02:00", "", Duration.ofHours(2));
        calendar = MaintenanceCalendar.of(
                List.of(once), List.of(new Freeze(TONIGHT, NOW.plus(Duration.ofHours(9)), "year's end")));
        says(PrimaryReason.FROZEN, null);
    }

    @Test
    void saysThatItsDeploymentWasCancelled() {
        cancelled = Set.of(new OccurrenceKey("nightly", TONIGHT));
        says(PrimaryReason.DEPLOYMENT_CANCELLED, TOMORROW);
    }

    @Test
    void saysThatItWentWrongAlready() {
        spent = Set.of(new OccurrenceKey("nightly", TONIGHT));
        says(PrimaryReason.ATTEMPT_FAILED, TOMORROW);
    }

    @Test
    void saysThatItsDeploymentIsHalted() {
        halted = Set.of(new OccurrenceKey("nightly", TONIGHT));
        says(PrimaryReason.HALTED, null);
    }

    @Test
    void saysThatTheEvidenceIsTooOld() {
        stale = true;
        says(PrimaryReason.UNKNOWN_EVIDENCE, TONIGHT);
    }

    @Test
    void prefersADecisionToTheAgeOfTheEvidence() {
        stale = true;
        verdicts = Map.of();
        says(PrimaryReason.NOT_APPROVED, null);
    }

    @Test
    void saysThatSomebodyDeclined() {
        verdicts = Map.of(bulletin("DSA-1"), declined());
        says(PrimaryReason.DECLINED, null);
    }

    @Test
    void saysThatNothingOffersIt() {
        missing = List.of(missing("DSA-1"));
        says(PrimaryReason.NOT_OFFERED, null);
    }

    @Test
    void saysThatTheVersionCannotBeRead() {
        missing = List.of(missingAt("DSA-1", "not a version", "openssl"));
        says(PrimaryReason.UNREADABLE_VERSION, null);
    }

    @Test
    void namesTheHeldPackageAndWhenTheOthersCome() {
        MissingUpdate both = missing("DSA-1", "openssl", "libssl3");
        missing = List.of(new MissingUpdate(both.bulletin(), both.packages(), List.of("openssl")));
        says(PrimaryReason.HELD, TONIGHT);
        assertThat(explanations().getFirst().packageName()).isEqualTo("openssl");
    }

    @Test
    void givesOnlyTheFirstOfManyReasons() {
        MissingUpdate both = missing("DSA-1", "openssl", "curl");
        missing = List.of(
                new MissingUpdate(both.bulletin(), both.packages(), List.of("openssl")), missing("DSA-2", "curl"));
        verdicts = Map.of(bulletin("DSA-1"), approved(), bulletin("DSA-2"), declined());
        assertThat(explanations()).extracting(Explanation::reason).containsOnly(PrimaryReason.DECLINED);
    }

    @ParameterizedTest
    @CsvSource({"LEASED, INSTALLING", "RUNNING, INSTALLING", "VERIFYING, VERIFYING"})
    void saysHowFarTheAgentIs(JobState state, PrimaryReason expected) {
        open = open(state, null);
        says(expected, null);
        assertThat(explanations().getFirst().job()).isEqualTo(job);
    }

    @Test
    void saysThatItFollowsTheJobThatIsAtWork() {
        open = open(JobState.RUNNING, null);
        missing = List.of(openssl, missing("DSA-2", "curl"));
        verdicts = Map.of(bulletin("DSA-1"), approved(), bulletin("DSA-2"), approved());
        assertThat(explanations())
                .extracting(Explanation::reason)
                .containsExactly(PrimaryReason.INSTALLING, PrimaryReason.FOLLOWS_ANOTHER_JOB);
        assertThat(explanations().getLast().nextAttemptAt()).isEqualTo(TONIGHT);
    }

    @Test
    void saysThatThereIsAPauseBeforeTheNextTry() {
        Instant later = NOW.plus(Duration.ofMinutes(2));
        open = open(JobState.READY, later);
        says(PrimaryReason.AWAITING_RETRY, later);
    }

    @Test
    void agreesWithThePlannerOnJobAndWindow() {
        open = open(JobState.READY, null);
        assertThat(explanations()).singleElement().satisfies(why -> {
            assertThat(why.job()).isEqualTo(job);
            assertThat(why.window()).isEqualTo(tonight());
        });
        verdicts = Map.of(bulletin("DSA-1"), declined());
        assertThat(explanations()).singleElement().satisfies(why -> {
            assertThat(why.job()).isNull();
            assertThat(why.window()).isNull();
        });
    }

    private void says(PrimaryReason reason, @Nullable Instant nextAttempt) {
        assertThat(explanations()).singleElement().satisfies(why -> {
            assertThat(why.reason()).isEqualTo(reason);
            assertThat(why.nextAttemptAt()).isEqualTo(nextAttempt);
        });
    }

    private List<Explanation> explanations() {
        return Explainer.explain(
                calendar,
                verdicts,
                new EndpointState(endpoint, missing, open, spent),
                new Explainer.Circumstances(cancelled, halted, stale),
                NOW);
    }

    private OpenJob open(JobState state, @Nullable Instant retryAt) {
        Work work = Selection.of(List.of(openssl), Map.of(bulletin("DSA-1"), approved()), Set.of())
                .work();
        return new OpenJob(job, state, retryAt, tonight(), work);
    }

    private static Occurrence tonight() {
        return new Occurrence("nightly", "Nights", TONIGHT, TONIGHT.plus(Duration.ofHours(2)));
    }
}
