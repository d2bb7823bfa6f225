package io.fleetmend.e2e.story;

import static io.fleetmend.e2e.story.Soon.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.contracts.Topic;
import io.fleetmend.e2e.rest.Service;
import java.time.Duration;
import java.util.List;

/** Records that no consumer can read become dead letters, and everything behind them on their partitions goes on. */
final class PoisonHurtsNobody implements Chapter {
    @Override
    public String title() {
        return "An unreadable event hurts nobody";
    }

    @Override
    public void tell(World world, TimeLine line) throws InterruptedException {
        Cast cast = world.cast.get();
        long before = world.topics().deadLetters(Service.SCHEDULER.label());
        world.topics().poison(Topic.POLICY);
        int poisoned = Topic.POLICY.partitions();
        soon(
                "the poison is set aside",
                () -> assertThat(world.topics().deadLetters(Service.SCHEDULER.label()))
                        .isEqualTo(before + poisoned));
        assertThat(world.rest()
                        .get(world.stack().operator(), Service.SCHEDULER, "/dead-letters")
                        .items())
                .hasSize(Math.toIntExact(before) + poisoned)
                .allSatisfy(letter -> assertThat(letter.path("reason").asText()).isNotBlank());
        line.saw("%d unreadable records are dead letters of the scheduler, with the reason".formatted(poisoned));
        TenantsMoveIn.put(
                world.rest(),
                cast.adminQ(),
                cast.c(),
                Policies.byHand(List.of(Policies.soonEveryDay(cast.c().zone(), Duration.ofHours(3)))));
        soon(
                "the policy behind the poison arrives",
                () -> assertThat(world.rest()
                                .all(
                                        cast.technicianQ(),
                                        Service.SCHEDULER,
                                        "/customers/" + cast.c().customer() + "/window-occurrences"))
                        .isNotEmpty()
                        .allSatisfy(occurrence ->
                                assertThat(occurrence.path("window").asText()).isEqualTo("soon")));
        line.saw("a policy told behind them arrived");
    }
}
