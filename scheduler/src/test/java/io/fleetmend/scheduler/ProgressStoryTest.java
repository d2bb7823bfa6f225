package io.fleetmend.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fleetmend.contracts.Severity;
import io.fleetmend.contracts.agent.v1.JobManifest;
import io.fleetmend.contracts.agent.v1.JobReport.Outcome;
import io.fleetmend.contracts.inventory.v1.RestartState.Requirement;
import io.fleetmend.scheduler.Tenants.Tenant;
import io.fleetmend.testkit.TestToken;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnStack
class ProgressStoryTest extends SchedulerStory {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    @Test
    void beginsWithHowEverythingStands() {
        Ready ready = ready();
        try (Listening listening = listening(ready.tenant())) {
            await().atMost(SOON).until(() -> listening.lines().size() >= 2);
            assertThat(listening.lines().getFirst()).isEqualTo("event:snapshot");
            assertThat(listening.lines().get(1))
                    .startsWith("data:[{")
                    .contains(
                            "\"deployment\":\"%s\"".formatted(ready.deployment()),
                            "\"customer\":\"%s\"".formatted(ready.tenant().customer()),
                            "\"state\":\"RUNNING\"",
                            "\"counts\":{\"READY\":1}");
        }
    }

    @Test
    void tellsEveryStepOfAJob() {
        Ready ready = ready();
        try (Listening listening = listening(ready.tenant())) {
            begun(listening);
            JobManifest manifest = ready.agent().lease();
            heard(listening, "\"counts\":{\"LEASED\":1}", SOON);
            ready.agent().report(manifest, Outcome.STARTED);
            heard(listening, "\"counts\":{\"RUNNING\":1}", SOON);
        }
    }

    @Test
    void tellsOfHaltResumeAndCancelWithinASecond() {
        Ready ready = ready();
        try (Listening listening = listening(ready.tenant())) {
            begun(listening);
            for (String[] step : new String[][] {{"halt", "HALTED"}, {"resume", "RUNNING"}, {"cancel", "CANCELLED"}}) {
                listening.forget();
                act(ready, step[0]);
                heard(listening, "\"state\":\"%s\"".formatted(step[1]), A_SECOND);
            }
        }
    }

    @Test
    void saysNothingOfWhatIsClosed() {
        Ready ready = ready();
        act(ready, "cancel");
        try (Listening listening = listening(ready.tenant())) {
            begun(listening);
            assertThat(listening.lines().get(1)).startsWith("data:[").doesNotContain(ready.deployment());
        }
    }

    @Test
    void tellsNobodyOfOthers() {
        Ready ready = ready();
        Tenant sibling = Tenant.of(ready.tenant().provider());
        Tenant foreign = Tenant.fresh();
        try (Listening own = listening(ready.tenant());
                Listening siblings = listening(sibling);
                Listening foreigners = listening(foreign)) {
            for (Listening each : List.of(own, siblings, foreigners)) {
                begun(each);
            }
            act(ready, "halt");
            heard(own, "HALTED", SOON);
            // theirs have looked again since
            clock.advance(Duration.ofSeconds(15));
            for (Listening other : List.of(siblings, foreigners)) {
                heard(other, "still here", SOON);
                assertThat(other.lines())
                        .noneMatch(line -> line.contains(ready.deployment())
                                || line.contains(ready.tenant().customer().toString()));
            }
        }
    }

    @Test
    void givesASignOfLifeAndEndsWithTheToken() {
        Tenant tenant = tenants.customer();
        try (Listening listening = listening(tenant)) {
            begun(listening);
            clock.advance(Duration.ofSeconds(15));
            heard(listening, ":still here", SOON);
            clock.set(Instant.parse("2100-01-01T00:00:00Z"));
            await().atMost(SOON).until(listening::isOver);
        }
    }

    private record Ready(Tenant tenant, TestAgent agent, String deployment) {}

    private Ready ready() {
        Tenant tenant = tenants.customer();
        TestAgent agent = enrolled(tenant);
        agent.send(agent.inventory(TestAgent.OLD, Requirement.NONE));
        tenants.missing(tenant, agent.endpoint(), tenants.update("DSA-1", Severity.CRITICAL));
        jobIn(tenant, agent.endpoint(), "READY");
        return new Ready(
                tenant, agent, technician(tenant).get("/api/v1/deployments").path("items[0].id"));
    }

    private static void act(Ready ready, String verb) {
        technician(ready.tenant())
                .post("/api/v1/deployments/%s/%s".formatted(ready.deployment(), verb))
                .then()
                .statusCode(200);
    }

    private static Listening listening(Tenant tenant) {
        return Listening.with(TestToken.of("tess", "technician")
                .provider(tenant.provider())
                .customers(tenant.customer())
                .sign());
    }

    private static void begun(Listening listening) {
        await().atMost(SOON).until(() -> listening.lines().size() >= 2);
    }

    private static void heard(Listening listening, String words, Duration within) {
        await().atMost(within)
                .pollInterval(Duration.ofMillis(10))
                .untilAsserted(() -> assertThat(listening.lines()).anyMatch(line -> line.contains(words)));
    }
}
