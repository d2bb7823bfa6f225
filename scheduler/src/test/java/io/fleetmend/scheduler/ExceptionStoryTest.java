package io.fleetmend.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.ExceptionId;
import io.fleetmend.contracts.Severity;
import io.fleetmend.contracts.tenant.v1.ExceptionChangedV1;
import io.fleetmend.contracts.tenant.v1.ExceptionChangedV1.State;
import io.fleetmend.scheduler.Tenants.Tenant;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Something critical is missing, which needs no person. */
@OnStack
class ExceptionStoryTest extends SchedulerStory {
    private static final Duration HOLDS = Duration.ofHours(1);

    @Test
    void plansNothingThatIsExceptedUntilItExpires() {
        Tenant tenant = tenants.customer();
        TestAgent agent = enrolled(tenant);
        tenants.tell(changed(tenant, 2, State.SIGNED));
        tenants.missing(tenant, agent.endpoint(), tenants.update("DSA-1", Severity.CRITICAL));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(reasons(tenant, agent)).containsExactly("EXCEPTED"));
        planned(tenant);
        assertThat(newestJobState(tenant, agent.endpoint())).isEqualTo("NONE");

        clock.advance(HOLDS);
        jobIn(tenant, agent.endpoint(), "READY");
    }

    @Test
    void takesBackAJobWhenAnExceptionIsSigned() {
        Tenant tenant = tenants.customer();
        TestAgent agent = enrolled(tenant);
        tenants.missing(tenant, agent.endpoint(), tenants.update("DSA-1", Severity.CRITICAL));
        jobIn(tenant, agent.endpoint(), "READY");

        tenants.tell(changed(tenant, 2, State.SIGNED));
        jobIn(tenant, agent.endpoint(), "CANCELLED");

        clock.advance(Duration.ofSeconds(1)); // jobs of one moment have no order
        tenants.tell(changed(tenant, 3, State.WITHDRAWN));
        jobIn(tenant, agent.endpoint(), "READY");
    }

    @Test
    void installsNoPackageOfAnExceptedBulletinForAnother() {
        Tenant tenant = tenants.customer();
        TestAgent agent = enrolled(tenant);
        tenants.tell(changed(tenant, 2, State.SIGNED));
        tenants.missing(
                tenant,
                agent.endpoint(),
                tenants.update("DSA-1", Severity.CRITICAL),
                tenants.update("DSA-2", Severity.CRITICAL));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(reasons(tenant, agent)).containsExactly("EXCEPTED", "EXCEPTED"));
        planned(tenant);
        assertThat(newestJobState(tenant, agent.endpoint())).isEqualTo("NONE");
    }

    private ExceptionChangedV1 changed(Tenant tenant, long revision, State state) {
        return new ExceptionChangedV1(
                tenant.provider(),
                tenant.customer(),
                new ExceptionId(new UUID(tenant.customer().value().getMostSignificantBits(), 1)),
                revision,
                new BulletinId("DSA-1"),
                List.of(),
                state,
                IN_THE_WINDOW.plus(HOLDS));
    }

    private static List<String> reasons(Tenant tenant, TestAgent agent) {
        return technician(tenant)
                .get("/api/v1/endpoints/" + agent.endpoint() + "/plan")
                .path("items.reason");
    }
}
