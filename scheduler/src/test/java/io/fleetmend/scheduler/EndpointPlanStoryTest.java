package io.fleetmend.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fleetmend.contracts.Severity;
import io.fleetmend.contracts.agent.v1.InventoryReport;
import io.fleetmend.contracts.agent.v1.JobManifest;
import io.fleetmend.contracts.agent.v1.JobReport.Outcome;
import io.fleetmend.contracts.agent.v1.JobReport.Reason;
import io.fleetmend.contracts.finding.v1.MissingUpdate;
import io.fleetmend.contracts.inventory.v1.RestartState.Requirement;
import io.fleetmend.scheduler.Tenants.Tenant;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** "Why is this endpoint not patched?" */
@OnStack
class EndpointPlanStoryTest extends SchedulerStory {
    @Test
    void saysStepByStepWhatAnUpdateWaitsFor() {
        Tenant tenant = tenants.customer();
        TestAgent agent = enrolled(tenant);
        agent.send(agent.inventory(TestAgent.OLD, Requirement.NONE));
        tenants.missing(tenant, agent.endpoint(), tenants.update("DSA-1", Severity.CRITICAL));
        String job = jobIn(tenant, agent.endpoint(), "READY");
        Response ready = plan(tenant, agent);
        assertThat(ready.<List<String>>path("items.reason")).containsExactly("AWAITING_CHECK_IN");
        assertThat(ready.<String>path("items[0].bulletin")).isEqualTo("DSA-1");
        assertThat(ready.<String>path("items[0].job.id")).isEqualTo(job);
        assertThat(ready.<String>path("items[0].decision.by")).isEqualTo("policy: severity CRITICAL");
        assertThat(ready.<String>path("items[0].nextAttemptAt")).isEqualTo("2026-11-23T02:00:00Z");
        assertThat(ready.<Boolean>path("evidenceIsStale")).isFalse();

        JobManifest manifest = agent.lease();
        assertThat(reasons(tenant, agent)).containsExactly("INSTALLING");
        InventoryReport after = agent.inventory(TestAgent.NEW, Requirement.SERVICE);
        agent.report(manifest, Outcome.INSTALLED, null, after.digest());
        assertThat(reasons(tenant, agent)).containsExactly("VERIFYING");
        agent.send(after);
        assertThat(reasons(tenant, agent)).containsExactly("AWAITING_RESTART");
        agent.send(agent.inventory(TestAgent.NEW, Requirement.NONE));
        assertThat(reasons(tenant, agent)).isEmpty();
    }

    @Test
    void namesTheJobThatFailedAndTheNextNight() {
        Tenant tenant = tenants.customer();
        TestAgent agent = enrolled(tenant);
        agent.send(agent.inventory(TestAgent.OLD, Requirement.NONE));
        tenants.missing(tenant, agent.endpoint(), tenants.update("DSA-1", Severity.CRITICAL));
        jobIn(tenant, agent.endpoint(), "READY");
        agent.report(agent.lease(), Outcome.REFUSED, Reason.DOWNGRADE, null);
        Response plan = plan(tenant, agent);
        assertThat(plan.<String>path("items[0].reason")).isEqualTo("ATTEMPT_FAILED");
        assertThat(plan.<String>path("items[0].job.reason")).isEqualTo("DOWNGRADE");
        assertThat(plan.<String>path("items[0].nextAttemptAt")).isEqualTo("2026-11-24T02:00:00Z");
    }

    @Test
    void namesWhatNobodyApprovedAndWhatIsHeld() {
        Tenant tenant = tenants.customer();
        TestAgent agent = enrolled(tenant);
        agent.send(agent.inventory(TestAgent.OLD, Requirement.NONE));
        MissingUpdate critical = tenants.update("DSA-1", Severity.CRITICAL);
        tenants.missing(
                tenant,
                agent.endpoint(),
                new MissingUpdate(critical.bulletin(), critical.packages(), List.of("openssl")),
                tenants.update("DSA-2", Severity.LOW));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(reasons(tenant, agent)).containsExactly("HELD", "NOT_APPROVED"));
        Response plan = plan(tenant, agent);
        assertThat(plan.<String>path("items[0].packageName")).isEqualTo("openssl");
        assertThat(plan.<String>path("items[0].nextAttemptAt")).isNull();
        assertThat(plan.<String>path("items[1].decision.state")).isEqualTo("PENDING");
        assertThat(jobs(tenant, agent.endpoint()).<List<?>>path("items")).isEmpty();
    }

    /** DSA-1 is low, and the critical DSA-2 brings the same package to the same version. */
    @Test
    void whatALaterOneBringsAlongWaitsForWhatThatOneWaitsFor() {
        Tenant tenant = tenants.customer();
        TestAgent agent = enrolled(tenant);
        agent.send(agent.inventory(TestAgent.OLD, Requirement.NONE));
        tenants.missing(
                tenant,
                agent.endpoint(),
                tenants.update("DSA-1", Severity.LOW),
                tenants.update("DSA-2", Severity.CRITICAL));
        jobIn(tenant, agent.endpoint(), "READY");
        Response plan = plan(tenant, agent);
        assertThat(plan.<List<String>>path("items.bulletin")).containsExactly("DSA-1", "DSA-2");
        assertThat(plan.<List<String>>path("items.reason")).containsOnly("AWAITING_CHECK_IN");
        assertThat(plan.<String>path("items[0].decision.by")).isEqualTo("policy: severity CRITICAL");
        assertThat(plan.<String>path("items[0].nextAttemptAt")).isEqualTo("2026-11-23T02:00:00Z");
    }

    /** Both are critical, so the policy approves DSA-1; but DSA-2 was declined, which keeps the package back. */
    @Test
    void whatALaterOneBringsAlongIsKeptBackByItsDecline() {
        Tenant tenant = tenants.customer();
        TestAgent agent = enrolled(tenant);
        agent.send(agent.inventory(TestAgent.OLD, Requirement.NONE));
        tenants.missing(
                tenant,
                agent.endpoint(),
                tenants.update("DSA-1", Severity.CRITICAL),
                tenants.update("DSA-2", Severity.CRITICAL));
        jobIn(tenant, agent.endpoint(), "READY");
        technician(tenant)
                .body(Map.of(
                        "customer",
                        tenant.customer().toString(),
                        "bulletins",
                        List.of("DSA-2"),
                        "decision",
                        "DECLINED",
                        "reason",
                        "we tried it"))
                .post("/api/v1/approvals")
                .then()
                .statusCode(200);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(reasons(tenant, agent)).containsExactly("DECLINED", "DECLINED"));
        assertThat(plan(tenant, agent).<List<String>>path("items.decision.state"))
                .containsOnly("DECLINED");
    }

    @Test
    void saysThatItsDeploymentIsHalted() {
        Tenant tenant = tenants.customer();
        TestAgent agent = enrolled(tenant);
        agent.send(agent.inventory(TestAgent.OLD, Requirement.NONE));
        tenants.missing(tenant, agent.endpoint(), tenants.update("DSA-1", Severity.CRITICAL));
        jobIn(tenant, agent.endpoint(), "READY");
        String deployment = technician(tenant).get("/api/v1/deployments").path("items[0].id");
        technician(tenant)
                .post("/api/v1/deployments/" + deployment + "/halt")
                .then()
                .statusCode(200);
        assertThat(reasons(tenant, agent)).containsExactly("HALTED");
    }

    @Test
    void doesNotTrustOldEvidence() {
        Tenant tenant = tenants.customer();
        TestAgent agent = enrolled(tenant);
        tenants.missing(tenant, agent.endpoint(), tenants.update("DSA-1", Severity.CRITICAL));
        jobIn(tenant, agent.endpoint(), "READY");
        assertThat(reasons(tenant, agent)).containsExactly("UNKNOWN_EVIDENCE");
        agent.send(agent.inventory(TestAgent.OLD, Requirement.NONE));
        assertThat(reasons(tenant, agent)).containsExactly("AWAITING_CHECK_IN");
        clock.advance(Duration.ofDays(8));
        assertThat(reasons(tenant, agent)).containsExactly("UNKNOWN_EVIDENCE");
        assertThat(plan(tenant, agent).<Boolean>path("evidenceIsStale")).isTrue();
    }

    @Test
    void isForStaffAndPortalOnly() {
        Tenant tenant = tenants.customer();
        String path = "/api/v1/endpoints/" + enrolled(tenant).endpoint() + "/plan";
        assertThat(caller(tenant, "paula", "portal-viewer").get(path).statusCode())
                .isEqualTo(200);
        assertThat(caller(tenant, "bill", "billing-read").get(path).statusCode())
                .isEqualTo(403);
        assertThat(technician(Tenant.fresh()).get(path).statusCode()).isEqualTo(404);
    }

    private static Response plan(Tenant tenant, TestAgent agent) {
        return technician(tenant).get("/api/v1/endpoints/" + agent.endpoint() + "/plan");
    }

    private static List<String> reasons(Tenant tenant, TestAgent agent) {
        return plan(tenant, agent).path("items.reason");
    }
}
