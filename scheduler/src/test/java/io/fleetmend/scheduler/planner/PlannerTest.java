package io.fleetmend.scheduler.planner;

import static io.fleetmend.scheduler.planner.PlannerFixture.NOW;
import static io.fleetmend.scheduler.planner.PlannerFixture.approved;
import static io.fleetmend.scheduler.planner.PlannerFixture.bulletin;
import static io.fleetmend.scheduler.planner.PlannerFixture.calendar;
import static io.fleetmend.scheduler.planner.PlannerFixture.declined;
import static io.fleetmend.scheduler.planner.PlannerFixture.missing;
import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.JobId;
import io.fleetmend.contracts.agent.v1.JobManifest.MinimumVersion;
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

class PlannerTest {
    private final EndpointId endpoint = new EndpointId(UUID.randomUUID());

    @Test
    void bundlesAllApprovedUpdatesOfAnEndpointIntoOneJob() {
        Plan plan = plan(
                Map.of(bulletin("DSA-1"), approved(), bulletin("DSA-2"), approved()),
                missing("DSA-1", "openssl"),
                missing("DSA-2", "curl"));
        assertThat(plan.created()).singleElement().satisfies(job -> {
            assertThat(job.work().packages()).extracting(MinimumVersion::name).containsExactly("curl", "openssl");
            assertThat(job.work().bulletins()).containsExactly(new BulletinId("DSA-1"), new BulletinId("DSA-2"));
        });
    }

    @Test
    void plansNothingThatNobodyApproved() {
        Plan plan = plan(Map.of(), missing("DSA-1", "openssl"));
        assertThat(plan.created()).isEmpty();
        assertThat(reasons(plan)).containsExactly(LeftOut.Reason.NOT_APPROVED);
    }

    @Test
    void keepsADeclinedUpdateOutEvenWhenAnotherBulletinOfThePackageIsApproved() {
        Plan plan = plan(
                Map.of(bulletin("DSA-1"), approved(), bulletin("DSA-2"), declined()),
                missing("DSA-1", "openssl"),
                missing("DSA-2", "openssl"));
        assertThat(plan.created()).isEmpty();
        assertThat(reasons(plan)).containsOnly(LeftOut.Reason.DECLINED);
    }

    @Test
    void leavesAHeldPackageOutAndSaysSo() {
        MissingUpdate update = missing("DSA-1", "openssl", "libssl3");
        Plan plan = plan(
                Map.of(bulletin("DSA-1"), approved()),
                new MissingUpdate(update.bulletin(), update.packages(), List.of("openssl")));
        assertThat(plan.created().getFirst().work().packages())
                .extracting(MinimumVersion::name)
                .containsExactly("libssl3");
        assertThat(plan.leftOut().get(endpoint))
                .containsExactly(new LeftOut(new BulletinId("DSA-1"), "openssl", LeftOut.Reason.HELD));
    }

    @Test
    void saysThatAnUpdateIsNotOffered() {
        assertThat(reasons(plan(Map.of(bulletin("DSA-1"), approved()), missing("DSA-1"))))
                .containsExactly(LeftOut.Reason.NOT_OFFERED);
    }

    @Test
    void wantsTheNewestOfTwoTargets() {
        Plan plan = plan(
                Map.of(bulletin("DSA-1"), approved(), bulletin("DSA-2"), approved()),
                PlannerFixture.missingAt("DSA-1", "1.10", "openssl"),
                PlannerFixture.missingAt("DSA-2", "1.9", "openssl"));
        assertThat(plan.created().getFirst().work().packages())
                .extracting(MinimumVersion::version)
                .containsExactly("1.10");
    }

    @Test
    void usesTheWindowThatIsOpenNow() {
        Plan plan = plan(Map.of(bulletin("DSA-1"), approved()), missing("DSA-1", "openssl"));
        assertThat(plan.created().getFirst().occurrence().start()).isEqualTo(NOW.minus(Duration.ofHours(1)));
    }

    @Test
    void goesOnToTheNextWindowAfterAFailure() {
        Occurrence open = calendar().next(NOW, any -> true).orElseThrow();
        EndpointState failed =
                new EndpointState(endpoint, List.of(missing("DSA-1", "openssl")), null, Set.of(OccurrenceKey.of(open)));
        Plan plan = Planner.plan(calendar(), Map.of(bulletin("DSA-1"), approved()), List.of(failed), Set.of(), NOW);
        assertThat(plan.created().getFirst().occurrence().start())
                .isEqualTo(open.start().plus(Duration.ofDays(1)));
    }

    @Test
    void plansNothingIntoACancelledDeployment() {
        Occurrence open = calendar().next(NOW, any -> true).orElseThrow();
        EndpointState state = new EndpointState(endpoint, List.of(missing("DSA-1", "openssl")), null, Set.of());
        Plan plan = Planner.plan(
                calendar(), Map.of(bulletin("DSA-1"), approved()), List.of(state), Set.of(OccurrenceKey.of(open)), NOW);
        assertThat(plan.created().getFirst().occurrence()).isNotEqualTo(open);
    }

    @Test
    void saysThatNoWindowWillOpen() {
        EndpointState state = new EndpointState(endpoint, List.of(missing("DSA-1", "openssl")), null, Set.of());
        Plan plan = Planner.plan(
                MaintenanceCalendar.of(List.of(), List.of()),
                Map.of(bulletin("DSA-1"), approved()),
                List.of(state),
                Set.of(),
                NOW);
        assertThat(plan.created()).isEmpty();
        assertThat(reasons(plan)).containsExactly(LeftOut.Reason.NO_WINDOW);
    }

    @Test
    void changesNothingTheSecondTime() {
        Map<BulletinId, Verdict> verdicts = Map.of(bulletin("DSA-1"), approved());
        Plan.NewJob first =
                plan(verdicts, missing("DSA-1", "openssl")).created().getFirst();
        Plan second = plan(verdicts, open(first, false), missing("DSA-1", "openssl"));
        assertThat(second).isEqualTo(new Plan(List.of(), List.of(), List.of(), Map.of()));
    }

    @Test
    void revisesAJobThatNobodyLeasedYet() {
        Map<BulletinId, Verdict> verdicts = Map.of(bulletin("DSA-1"), approved(), bulletin("DSA-2"), approved());
        Plan.NewJob first =
                plan(verdicts, missing("DSA-1", "openssl")).created().getFirst();
        Plan second = plan(verdicts, open(first, false), missing("DSA-1", "openssl"), missing("DSA-2", "curl"));
        assertThat(second.revised())
                .singleElement()
                .satisfies(revision -> assertThat(revision.work().packages()).hasSize(2));
        assertThat(second.created()).isEmpty();
    }

    @Test
    void leavesAJobAloneOnceItIsLeased() {
        Map<BulletinId, Verdict> verdicts = Map.of(bulletin("DSA-1"), approved());
        Plan.NewJob first =
                plan(verdicts, missing("DSA-1", "openssl")).created().getFirst();
        Plan second = plan(verdicts, open(first, true));
        assertThat(second.withdrawn()).isEmpty();
    }

    @Test
    void withdrawsAJobWhenItsUpdateIsDeclined() {
        Plan.NewJob first = plan(Map.of(bulletin("DSA-1"), approved()), missing("DSA-1", "openssl"))
                .created()
                .getFirst();
        Plan second = plan(Map.of(bulletin("DSA-1"), declined()), open(first, false), missing("DSA-1", "openssl"));
        assertThat(second.withdrawn()).extracting(Plan.Withdrawal::reason).containsExactly(Plan.Reason.NOTHING_LEFT);
    }

    private Plan plan(Map<BulletinId, Verdict> verdicts, MissingUpdate... missing) {
        return plan(verdicts, null, missing);
    }

    private Plan plan(Map<BulletinId, Verdict> verdicts, @Nullable OpenJob open, MissingUpdate... missing) {
        return Planner.plan(
                calendar(),
                verdicts,
                List.of(new EndpointState(endpoint, List.of(missing), open, Set.of())),
                Set.of(),
                NOW);
    }

    private static OpenJob open(Plan.NewJob job, boolean begun) {
        return new OpenJob(
                new JobId(UUID.randomUUID()),
                begun ? JobState.LEASED : JobState.READY,
                null,
                job.occurrence(),
                job.work());
    }

    private List<LeftOut.Reason> reasons(Plan plan) {
        return plan.leftOut().getOrDefault(endpoint, List.of()).stream()
                .map(LeftOut::reason)
                .toList();
    }
}
