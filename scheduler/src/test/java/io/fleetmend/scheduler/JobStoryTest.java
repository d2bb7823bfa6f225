package io.fleetmend.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.contracts.ContractsJson;
import io.fleetmend.contracts.Severity;
import io.fleetmend.contracts.agent.v1.CheckInResponse;
import io.fleetmend.contracts.agent.v1.DocumentSignatures;
import io.fleetmend.contracts.agent.v1.EnrolResponse;
import io.fleetmend.contracts.agent.v1.InventoryReport;
import io.fleetmend.contracts.agent.v1.JobManifest;
import io.fleetmend.contracts.agent.v1.JobReport.Outcome;
import io.fleetmend.contracts.agent.v1.JobReport.Reason;
import io.fleetmend.contracts.agent.v1.TrustRoot;
import io.fleetmend.contracts.inventory.v1.RestartState.Requirement;
import io.fleetmend.scheduler.Tenants.Tenant;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@OnStack
class JobStoryTest extends SchedulerStory {
    @Test
    void installsACriticalUpdateAndProvesIt() {
        Tenant tenant = tenants.customer();
        TestAgent agent = enrolled(tenant);
        InventoryReport before = agent.inventory(TestAgent.OLD, Requirement.NONE);
        assertThat(agent.checkIn(before.digest()).sendInventory()).isTrue();
        assertThat(agent.send(before).statusCode()).isEqualTo(202);
        assertThat(agent.checkIn(before.digest()).sendInventory()).isFalse();

        tenants.missing(tenant, agent.endpoint(), tenants.update("DSA-1", Severity.CRITICAL));
        String job = jobIn(tenant, agent.endpoint(), "READY");
        JobManifest manifest = agent.lease();
        assertThat(manifest.action())
                .isEqualTo(new JobManifest.Install(
                        List.of(new JobManifest.MinimumVersion("openssl", "amd64", TestAgent.NEW))));

        clock.advance(Duration.ofMinutes(1));
        agent.report(manifest, Outcome.STARTED);
        assertThat(newestJobState(tenant, agent.endpoint())).isEqualTo("RUNNING");
        clock.advance(Duration.ofMinutes(1));
        InventoryReport after = agent.inventory(TestAgent.NEW, Requirement.NONE);
        agent.report(manifest, Outcome.INSTALLED, null, after.digest());
        assertThat(newestJobState(tenant, agent.endpoint())).isEqualTo("VERIFYING");
        agent.send(after);
        assertThat(newestJobState(tenant, agent.endpoint())).isEqualTo("SUCCEEDED");

        assertThat(told("JobChangedV1", tenant))
                .extracting(json -> json.replaceAll(".*\"state\":\"([A-Z_]+)\".*", "$1"))
                .containsExactly("PLANNED", "READY", "LEASED", "RUNNING", "VERIFYING", "SUCCEEDED");
        Response evidence = technician(tenant).get("/api/v1/jobs/" + job + "/evidence");
        assertThat(evidence.<String>path("items[0].provingInventory")).isEqualTo(after.digest());
        assertThat(evidence.<String>path("items[0].approvals[0].by")).isEqualTo("policy: severity CRITICAL");
        assertThat(evidence.<Integer>path("items[0].report.content.steps[0].exitCode"))
                .isZero();
        assertThat(evidence.<String>path("items[0].report.signature")).startsWith("agent=:");
    }

    @Test
    void acceptsTheInventoryBeforeTheReport() {
        Leased leased = leased();
        InventoryReport after = leased.agent().inventory(TestAgent.NEW, Requirement.NONE);
        leased.agent().send(after);
        leased.agent().report(leased.manifest(), Outcome.INSTALLED, null, after.digest());
        assertThat(leased.state()).isEqualTo("SUCCEEDED");
    }

    @Test
    void believesTheInventoryAndNotTheAgent() {
        Leased leased = leased();
        InventoryReport after = leased.agent().inventory(TestAgent.OLD, Requirement.NONE);
        leased.agent().report(leased.manifest(), Outcome.INSTALLED, null, after.digest());
        leased.agent().send(after);
        assertThat(leased.state()).isEqualTo("FAILED");
        assertThat(leased.job().<String>path("reason")).isEqualTo("NOT_VERIFIED");
    }

    @Test
    void waitsForTheRestart() {
        Leased leased = leased();
        InventoryReport after = leased.agent().inventory(TestAgent.NEW, Requirement.SERVICE);
        leased.agent().report(leased.manifest(), Outcome.INSTALLED, null, after.digest());
        leased.agent().send(after);
        assertThat(leased.state()).isEqualTo("AWAITING_RESTART");
        leased.agent().send(leased.agent().inventory(TestAgent.NEW, Requirement.NONE));
        assertThat(leased.state()).isEqualTo("SUCCEEDED");
    }

    @Test
    void endsWithItsEndpoint() {
        Leased leased = leased();
        caller(leased.tenant(), "ada", "provider-admin")
                .delete("/api/v1/endpoints/" + leased.agent().endpoint())
                .then()
                .statusCode(204);
        assertThat(leased.state()).isEqualTo("CANCELLED");
        assertThat(leased.job().<String>path("reason")).isEqualTo("ENDPOINT_RETIRED");
    }

    @Test
    void countsTheFirstOfManyReportsOnly() {
        Leased leased = leased();
        InventoryReport after = leased.agent().inventory(TestAgent.NEW, Requirement.NONE);
        leased.agent().send(after);
        Response first = leased.agent().report(leased.manifest(), Outcome.INSTALLED, null, after.digest());
        Response second = leased.agent().report(leased.manifest(), Outcome.FAILED, Reason.DISK_FULL, null);
        assertThat(first.<Boolean>path("firstTime")).isTrue();
        assertThat(second.<Boolean>path("firstTime")).isFalse();
        assertThat(leased.state()).isEqualTo("SUCCEEDED");
    }

    @Test
    void triesAgainWhatMayGoBetterNextTime() {
        Leased leased = leased();
        leased.agent().report(leased.manifest(), Outcome.FAILED, Reason.LOCKED, null);
        assertThat(leased.state()).isEqualTo("READY");
        assertThat(leased.agent().checkIn("sha256:none").jobs()).isEmpty();
        clock.advance(Duration.ofMinutes(3));
        JobManifest second = leased.agent().lease();
        assertThat(second.sequence()).isGreaterThan(leased.manifest().sequence());
        assertThat(second.attempt()).isNotEqualTo(leased.manifest().attempt());
    }

    @Test
    void givesAJobThatWasNotHeardOfToTheNextAttemptThreeTimes() {
        Leased leased = leased();
        for (int attempt = 2; attempt <= 3; attempt++) {
            clock.advance(Duration.ofMinutes(31));
            jobIn(leased.tenant(), leased.agent().endpoint(), "READY");
            leased.agent().lease();
        }
        clock.advance(Duration.ofMinutes(31));
        jobIn(leased.tenant(), leased.agent().endpoint(), "PLANNED");
        assertThat(jobs(leased.tenant(), leased.agent().endpoint()).<List<String>>path("items.reason"))
                .startsWith(null, "LEASE_LAPSED");
    }

    @Test
    void keepsTheLeaseOfAnAgentAtWork() {
        Leased leased = leased();
        leased.agent().report(leased.manifest(), Outcome.STARTED);
        clock.advance(Duration.ofMinutes(20));
        leased.agent().checkIn("sha256:none", leased.manifest().attempt());
        clock.advance(Duration.ofMinutes(20));
        assertThat(leased.agent()
                        .report(leased.manifest(), Outcome.INSTALLED, null, "sha256:later")
                        .<Boolean>path("firstTime"))
                .isTrue();
        assertThat(leased.state()).isEqualTo("VERIFYING");
    }

    @Test
    void handsTheSameDocumentOutAgainWhenTheAnswerWasLost() {
        Leased leased = leased();
        CheckInResponse again = leased.agent().checkIn("sha256:none");
        assertThat(TestAgent.manifest(again)).isEqualTo(leased.manifest());
        assertThat(leased.agent()
                        .checkIn("sha256:none", leased.manifest().attempt())
                        .jobs())
                .isEmpty();
    }

    @Test
    void plansWhatTheWindowDidNotSeeIntoTheNextOne() {
        Tenant tenant = tenants.customer();
        TestAgent agent = enrolled(tenant);
        tenants.missing(tenant, agent.endpoint(), tenants.update("DSA-1", Severity.CRITICAL));
        jobIn(tenant, agent.endpoint(), "READY");
        clock.advance(Duration.ofHours(4));
        jobIn(tenant, agent.endpoint(), "PLANNED");
        Response jobs = jobs(tenant, agent.endpoint());
        assertThat(jobs.<List<String>>path("items.state")).containsExactly("PLANNED", "EXPIRED");
        assertThat(jobs.<String>path("items[1].reason")).isEqualTo("WINDOW_CLOSED");
        assertThat(jobs.<String>path("items[0].window.start")).isEqualTo("2026-11-24T02:00:00Z");
    }

    @Test
    void signsJobsWithAKeyOfTheTrustRoot() throws IOException {
        Tenant tenant = tenants.customer();
        TestAgent agent = new TestAgent(clock);
        Response enrolled = agent.enrol(token(tenant));
        TrustRoot root = ContractsJson.get()
                .readValue(
                        TestAgent.read(enrolled, EnrolResponse.class)
                                .trustRoot()
                                .payload(),
                        TrustRoot.class);
        tenants.missing(tenant, agent.endpoint(), tenants.update("DSA-1", Severity.CRITICAL));
        jobIn(tenant, agent.endpoint(), "READY");
        var job = agent.checkIn("sha256:none").jobs().getFirst();
        assertThat(DocumentSignatures.enough(job, DocumentSignatures.JOB, root, root.job()))
                .isTrue();
    }

    @Test
    void handsNothingOutWhileTheDeploymentIsHalted() {
        Tenant tenant = tenants.customer();
        TestAgent agent = enrolled(tenant);
        tenants.missing(tenant, agent.endpoint(), tenants.update("DSA-1", Severity.CRITICAL));
        jobIn(tenant, agent.endpoint(), "READY");
        String deployment = technician(tenant).get("/api/v1/deployments").path("items[0].id");
        technician(tenant)
                .post("/api/v1/deployments/" + deployment + "/halt")
                .then()
                .statusCode(200);
        assertThat(agent.checkIn("sha256:none").jobs()).isEmpty();
        assertThat(technician(tenant)
                        .post("/api/v1/deployments/" + deployment + "/halt")
                        .statusCode())
                .isEqualTo(409);
        technician(tenant)
                .post("/api/v1/deployments/" + deployment + "/resume")
                .then()
                .statusCode(200);
        assertThat(agent.checkIn("sha256:none").jobs()).hasSize(1);
    }

    @Test
    void plansACancelledDeploymentsWorkIntoTheNextWindow() {
        Tenant tenant = tenants.customer();
        TestAgent agent = enrolled(tenant);
        tenants.missing(tenant, agent.endpoint(), tenants.update("DSA-1", Severity.CRITICAL));
        jobIn(tenant, agent.endpoint(), "READY");
        String deployment = technician(tenant).get("/api/v1/deployments").path("items[0].id");
        clock.tick();
        Response cancelled = technician(tenant).post("/api/v1/deployments/" + deployment + "/cancel");
        assertThat(cancelled.<Map<String, Integer>>path("jobs")).containsEntry("CANCELLED", 1);
        jobIn(tenant, agent.endpoint(), "PLANNED");
        assertThat(jobs(tenant, agent.endpoint()).<String>path("items[0].window.start"))
                .isEqualTo("2026-11-24T02:00:00Z");
    }

    private Leased leased() {
        Tenant tenant = tenants.customer();
        TestAgent agent = enrolled(tenant);
        tenants.missing(tenant, agent.endpoint(), tenants.update("DSA-1", Severity.CRITICAL));
        String job = jobIn(tenant, agent.endpoint(), "READY");
        return new Leased(tenant, agent, job, agent.lease());
    }

    private record Leased(Tenant tenant, TestAgent agent, String id, JobManifest manifest) {
        Response job() {
            return technician(tenant).get("/api/v1/jobs/" + id);
        }

        String state() {
            return job().path("state");
        }
    }
}
