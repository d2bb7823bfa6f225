package io.fleetmend.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fleetmend.contracts.Severity;
import io.fleetmend.contracts.finding.v1.MissingUpdate;
import io.fleetmend.contracts.tenant.v1.PolicyChangedV1;
import io.fleetmend.scheduler.Tenants.Tenant;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@OnStack
class ApprovalStoryTest extends SchedulerStory {
    @Test
    void waitsForAPersonAndNamesHerInTheJob() {
        Tenant tenant = tenants.customer();
        TestAgent agent = missing(tenant, tenants.update("DSA-2", Severity.MEDIUM));
        assertThat(jobs(tenant, agent.endpoint()).<List<?>>path("items")).isEmpty();
        decide(tenant, "APPROVED", "DSA-2").then().statusCode(200);
        jobIn(tenant, agent.endpoint(), "READY");
        assertThat(jobs(tenant, agent.endpoint()).<String>path("items[0].approvals[0].by"))
                .isEqualTo("tess");
    }

    @Test
    void needsNoPersonForWhatIsKnownToBeExploited() {
        Tenant tenant = tenants.customer();
        TestAgent agent = enrolled(tenant);
        tenants.missing(
                tenant,
                agent.endpoint(),
                tenants.update("DSA-7", "openssl", Severity.MEDIUM, true),
                tenants.update("DSA-8", Severity.MEDIUM));
        approval(tenant, "DSA-7", "AUTO_APPROVED");
        approval(tenant, "DSA-8", "PENDING");
        jobIn(tenant, agent.endpoint(), "READY");
        assertThat(jobs(tenant, agent.endpoint()).<List<String>>path("items[0].approvals.by"))
                .containsExactly("policy: known to be exploited");
    }

    @Test
    void holdsADeclineAgainstEveryRule() {
        Tenant tenant = tenants.customer();
        TestAgent agent = missing(tenant, tenants.update("DSA-3", Severity.CRITICAL));
        jobIn(tenant, agent.endpoint(), "READY");
        decide(tenant, "DECLINED", "DSA-3").then().statusCode(200);
        jobIn(tenant, agent.endpoint(), "CANCELLED");
        assertThat(jobs(tenant, agent.endpoint()).<String>path("items[0].reason"))
                .isEqualTo("NOTHING_LEFT");
        tenants.tell(Tenants.policy(tenant, 2));
        tenants.missing(
                tenant,
                agent.endpoint(),
                tenants.update("DSA-3", Severity.CRITICAL),
                tenants.update("DSA-4", Severity.LOW));
        approval(tenant, "DSA-4", "PENDING");
        assertThat(newestJobState(tenant, agent.endpoint())).isEqualTo("CANCELLED");
        approval(tenant, "DSA-3", "DECLINED");
    }

    @Test
    void namesABulletinThatWasNeverMissing() {
        Tenant tenant = tenants.customer();
        missing(tenant, tenants.update("DSA-5", Severity.LOW));
        Response answer = decide(tenant, "APPROVED", "DSA-404");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.<String>path("field")).isEqualTo("bulletins");
        assertThat(answer.<String>path("detail")).contains("DSA-404");
    }

    @Test
    void declinesOnlyWithAReason() {
        Tenant tenant = tenants.customer();
        Response answer = technician(tenant)
                .body(Map.of(
                        "customer",
                        tenant.customer().toString(),
                        "bulletins",
                        List.of("DSA-1"),
                        "decision",
                        "DECLINED"))
                .post("/api/v1/approvals");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.<String>path("detail")).contains("reason");
    }

    @Test
    void doesNothingInAFreeze() {
        Tenant tenant = Tenant.fresh();
        PolicyChangedV1.Freeze freeze = new PolicyChangedV1.Freeze(
                IN_THE_WINDOW.minus(Duration.ofHours(2)), IN_THE_WINDOW.plus(Duration.ofHours(48)), "year's end");
        tenants.tell(Tenants.known(tenant), Tenants.policy(tenant, 1, freeze));
        TestAgent agent = missing(tenant, tenants.update("DSA-6", Severity.CRITICAL));
        jobIn(tenant, agent.endpoint(), "PLANNED");
        assertThat(jobs(tenant, agent.endpoint()).<String>path("items[0].window.start"))
                .isEqualTo("2026-11-25T03:00:00Z");
        Response preview = technician(tenant)
                .get(
                        "/api/v1/customers/{c}/window-occurrences",
                        tenant.customer().toString());
        assertThat(preview.<String>path("items[0].start")).isEqualTo("2026-11-25T03:00:00Z");
    }

    private TestAgent missing(Tenant tenant, MissingUpdate update) {
        TestAgent agent = enrolled(tenant);
        tenants.missing(tenant, agent.endpoint(), update);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(
                                technician(tenant).get("/api/v1/approvals").<List<?>>path("items"))
                        .isNotEmpty());
        return agent;
    }

    private static void approval(Tenant tenant, String bulletin, String state) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(technician(tenant)
                                .get("/api/v1/approvals?state=" + state)
                                .<List<String>>path("items.bulletin.bulletin"))
                        .contains(bulletin));
    }

    private static Response decide(Tenant tenant, String decision, String bulletin) {
        return technician(tenant)
                .body(Map.of(
                        "customer",
                        tenant.customer().toString(),
                        "bulletins",
                        List.of(bulletin),
                        "decision",
                        decision,
                        "reason",
                        "we tried it"))
                .post("/api/v1/approvals");
    }
}
