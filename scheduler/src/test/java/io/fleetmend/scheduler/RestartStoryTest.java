package io.fleetmend.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.contracts.Severity;
import io.fleetmend.contracts.agent.v1.InventoryReport;
import io.fleetmend.contracts.agent.v1.JobManifest;
import io.fleetmend.contracts.agent.v1.JobReport.Outcome;
import io.fleetmend.contracts.agent.v1.JobReport.Reason;
import io.fleetmend.contracts.inventory.v1.RestartState.Requirement;
import io.fleetmend.scheduler.Tenants.Tenant;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnStack
class RestartStoryTest extends SchedulerStory {
    @Test
    void restartsTheMachineAfterTheInstallationAndProvesIt() {
        Tenant tenant = mayRestart();
        TestAgent agent = enrolled(tenant);
        installed(tenant, agent, Requirement.MACHINE);
        jobIn(tenant, agent.endpoint(), "READY");
        Response jobs = jobs(tenant, agent.endpoint());
        assertThat(jobs.<List<String>>path("items.action")).containsExactly("RESTART", "INSTALL");
        assertThat(jobs.<List<String>>path("items.state")).containsExactly("READY", "AWAITING_RESTART");
        Response plan = technician(tenant).get("/api/v1/endpoints/" + agent.endpoint() + "/plan");
        assertThat(plan.<List<String>>path("items.reason")).containsExactly("AWAITING_RESTART");
        assertThat(plan.<String>path("items[0].window.start")).isEqualTo("2026-11-23T02:00:00Z");

        JobManifest restart = agent.lease();
        assertThat(restart.action()).isEqualTo(new JobManifest.Restart());
        agent.report(restart, Outcome.STARTED);
        clock.advance(Duration.ofMinutes(3));
        InventoryReport after = agent.inventory(TestAgent.NEW, Requirement.NONE);
        agent.report(restart, Outcome.INSTALLED, null, after.digest());
        assertThat(jobs(tenant, agent.endpoint()).<List<String>>path("items.state"))
                .containsExactly("VERIFYING", "AWAITING_RESTART");
        agent.send(after);
        assertThat(jobs(tenant, agent.endpoint()).<List<String>>path("items.state"))
                .containsExactly("SUCCEEDED", "SUCCEEDED");
        Response evidence = technician(tenant).get("/api/v1/jobs/" + restart.job() + "/evidence");
        assertThat(evidence.<List<String>>path("items.kind")).containsExactly("ATTEMPT");
        assertThat(evidence.<String>path("items[0].provingInventory")).isEqualTo(after.digest());
    }

    @Test
    void restartsNothingThatThePolicyDoesNotAllow() {
        Tenant tenant = tenants.customer();
        TestAgent agent = enrolled(tenant);
        installed(tenant, agent, Requirement.MACHINE);
        planned(tenant);
        assertThat(jobs(tenant, agent.endpoint()).<List<String>>path("items.state"))
                .containsExactly("AWAITING_RESTART");
        tenants.tell(Tenants.restarting(tenant, 2));
        jobIn(tenant, agent.endpoint(), "READY");
        assertThat(jobs(tenant, agent.endpoint()).<String>path("items[0].action"))
                .isEqualTo("RESTART");
    }

    @Test
    void doesNotRestartForEverWhatARestartDoesNotHelp() {
        Tenant tenant = mayRestart();
        TestAgent agent = enrolled(tenant);
        InventoryReport still = installed(tenant, agent, Requirement.SERVICE);
        jobIn(tenant, agent.endpoint(), "READY");
        JobManifest restart = agent.lease();
        clock.advance(Duration.ofMinutes(3));
        agent.report(restart, Outcome.INSTALLED, null, still.digest());
        agent.send(still);
        assertThat(newestJobState(tenant, agent.endpoint())).isEqualTo("FAILED");
        planned(tenant);
        assertThat(jobs(tenant, agent.endpoint()).<List<String>>path("items.state"))
                .containsExactly("FAILED", "AWAITING_RESTART");
    }

    @Test
    void triesTheNextNightWhatTheOwnerOfTheEndpointDidNotAllow() {
        Tenant tenant = mayRestart();
        TestAgent agent = enrolled(tenant);
        installed(tenant, agent, Requirement.MACHINE);
        jobIn(tenant, agent.endpoint(), "READY");
        JobManifest restart = agent.lease();
        clock.tick();
        agent.refuse(restart.job(), restart.attempt(), Reason.RESTART_NOT_ALLOWED);
        jobIn(tenant, agent.endpoint(), "PLANNED");
        Response jobs = jobs(tenant, agent.endpoint());
        assertThat(jobs.<List<String>>path("items.reason")).contains("RESTART_NOT_ALLOWED");
        assertThat(jobs.<String>path("items[0].window.start")).isEqualTo("2026-11-24T02:00:00Z");
    }

    private Tenant mayRestart() {
        Tenant tenant = Tenant.fresh();
        tenants.tell(Tenants.known(tenant), Tenants.restarting(tenant, 1));
        return tenant;
    }

    private InventoryReport installed(Tenant tenant, TestAgent agent, Requirement restart) {
        tenants.missing(tenant, agent.endpoint(), tenants.update("DSA-1", Severity.CRITICAL));
        jobIn(tenant, agent.endpoint(), "READY");
        JobManifest manifest = agent.lease();
        clock.advance(Duration.ofMinutes(1));
        InventoryReport after = agent.inventory(TestAgent.NEW, restart);
        agent.send(after);
        agent.report(manifest, Outcome.INSTALLED, null, after.digest());
        assertThat(jobs(tenant, agent.endpoint()).<String>path("items[-1].state"))
                .isEqualTo("AWAITING_RESTART");
        return after;
    }
}
