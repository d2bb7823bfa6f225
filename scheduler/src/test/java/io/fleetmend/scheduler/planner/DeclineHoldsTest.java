package io.fleetmend.scheduler.planner;

import static io.fleetmend.scheduler.planner.PlannerFixture.NOW;
import static io.fleetmend.scheduler.planner.PlannerFixture.calendar;
import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.finding.v1.MissingUpdate;
import io.fleetmend.contracts.finding.v1.PackageTarget;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class DeclineHoldsTest {
    private static final List<String> PACKAGES = List.of("openssl", "curl", "bind9", "perl");
    private static final int BULLETINS = 6;

    @RepeatedTest(1000)
    void noPackageOfADeclinedBulletinIsEverInAJob(RepetitionInfo repetition) {
        // seeded by its number, so that a failure can be seen again
        Random random = new Random(repetition.getCurrentRepetition());
        List<MissingUpdate> updates =
                Stream.generate(() -> update(random)).limit(random.nextInt(9)).toList();
        Map<BulletinId, Verdict> verdicts = verdicts(random);
        EndpointState endpoint = new EndpointState(new EndpointId(UUID.randomUUID()), updates, null, Set.of());
        Plan plan = Planner.plan(calendar(), verdicts, List.of(endpoint), Set.of(), NOW);

        List<String> declined = updates.stream()
                .filter(update -> state(verdicts, update) == Verdict.State.DECLINED)
                .flatMap(update -> update.packages().stream())
                .map(PackageTarget::name)
                .toList();
        assertThat(plan.created()).allSatisfy(job -> {
            assertThat(job.work().packages()).isNotEmpty().noneMatch(wanted -> declined.contains(wanted.name()));
            assertThat(job.work().bulletins())
                    .allSatisfy(bulletin -> assertThat(verdicts.get(bulletin))
                            .extracting(Verdict::state)
                            .isIn(Verdict.State.APPROVED, Verdict.State.AUTO_APPROVED));
        });
    }

    private static MissingUpdate update(Random random) {
        String[] names = PACKAGES.stream().filter(name -> random.nextBoolean()).toArray(String[]::new);
        MissingUpdate missing = PlannerFixture.missing("DSA-" + random.nextInt(BULLETINS), names);
        List<String> held = random.nextInt(4) == 0 ? List.of(PACKAGES.get(random.nextInt(4))) : List.of();
        return new MissingUpdate(missing.bulletin(), missing.packages(), held);
    }

    private static Map<BulletinId, Verdict> verdicts(Random random) {
        Map<BulletinId, Verdict> verdicts = new HashMap<>();
        Verdict.State[] states = Verdict.State.values();
        for (int number = 0; number < BULLETINS; number++) {
            if (random.nextInt(5) > 0) {
                verdicts.put(
                        new BulletinId("DSA-" + number),
                        new Verdict(states[random.nextInt(states.length)], "tess", NOW));
            }
        }
        return verdicts;
    }

    private static Verdict.State state(Map<BulletinId, Verdict> verdicts, MissingUpdate update) {
        Verdict verdict = verdicts.get(update.bulletin().bulletin());
        return verdict == null ? Verdict.State.PENDING : verdict.state();
    }
}
