package io.fleetmend.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.contracts.AttemptId;
import io.fleetmend.contracts.JobId;
import io.fleetmend.contracts.Severity;
import io.fleetmend.contracts.agent.v1.InventoryReport;
import io.fleetmend.contracts.agent.v1.JobManifest;
import io.fleetmend.contracts.agent.v1.JobReport.Outcome;
import io.fleetmend.contracts.agent.v1.JobReport.Reason;
import io.fleetmend.contracts.inventory.v1.RestartState.Requirement;
import io.fleetmend.scheduler.Tenants.Tenant;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever an agent refuses, a technician can see: at the job if we handed the document out, at the endpoint if nobody knows whose it is. */
@OnStack
class RefusalStoryTest extends SchedulerStory {
    private static final String FORGED = "must be signed";

    @ParameterizedTest
    @EnumSource(from = "SIGNATURE_INVALID", to = "RESTART_NOT_ALLOWED")
    void showsAtTheJobWhyItWasRefused(Reason reason) {
        Leased leased = leased();
        leased.agent()
                .refuse(leased.manifest().job(), leased.manifest().attempt(), reason)
                .then()
                .statusCode(200);
        Response job = technician(leased.tenant()).get("/api/v1/jobs/" + leased.id());
        assertThat(job.<String>path("state")).isEqualTo(reason == Reason.EXPIRED ? "EXPIRED" : "FAILED");
        assertThat(job.<String>path("reason")).isEqualTo(reason.name());
        assertThat(leased.evidence().<String>path("items[0].reason")).isEqualTo(reason.name());
        assertThat(leased.evidence().<String>path("items[0].report.content.reason"))
                .isEqualTo(reason.name());
        assertThat(leased.endpoint().<Integer>path("refusals")).isZero();
    }

    @Test
    void keepsTheRefusalOfAnAttemptThatHadEnded() {
        Leased leased = leased();
        InventoryReport after = leased.agent().inventory(TestAgent.NEW, Requirement.NONE);
        leased.agent().send(after);
        leased.agent().report(leased.manifest(), Outcome.INSTALLED, null, after.digest());
        clock.tick();
        Response first = leased.refuse(Reason.REPLAYED);
        Response second = leased.refuse(Reason.SIGNATURE_INVALID);
        assertThat(first.<Boolean>path("firstTime")).isTrue();
        assertThat(second.<Boolean>path("firstTime")).isFalse();
        assertThat(leased.state()).isEqualTo("SUCCEEDED");
        Response evidence = leased.evidence();
        assertThat(evidence.<List<String>>path("items.kind")).containsExactly("ATTEMPT", "REFUSAL");
        assertThat(evidence.<String>path("items[1].reason")).isEqualTo("REPLAYED");
        assertThat(evidence.<String>path("items[1].report.content.detail")).isEqualTo(FORGED);
        assertThat(evidence.<String>path("items[0].report.content.outcome")).isEqualTo("INSTALLED");
    }

    @Test
    void doesNotLetAForgedTwinEndAnAttemptThatHasBegun() {
        Leased leased = leased();
        leased.agent().report(leased.manifest(), Outcome.STARTED);
        leased.refuse(Reason.SIGNATURE_INVALID);
        assertThat(leased.state()).isEqualTo("RUNNING");
        assertThat(leased.evidence().<List<String>>path("items.kind")).containsExactly("REFUSAL");
        InventoryReport after = leased.agent().inventory(TestAgent.NEW, Requirement.NONE);
        leased.agent().send(after);
        leased.agent().report(leased.manifest(), Outcome.INSTALLED, null, after.digest());
        assertThat(leased.state()).isEqualTo("SUCCEEDED");
    }

    @Test
    void endsAnAttemptThatHasBegunByItsOwnRefusal() {
        Leased leased = leased();
        leased.agent().report(leased.manifest(), Outcome.STARTED);
        leased.agent().report(leased.manifest(), Outcome.REFUSED, Reason.DOWNGRADE, null);
        assertThat(leased.state()).isEqualTo("FAILED");
    }

    @Test
    void keepsWhatTheAttemptDidAfterAForgedTwinHadEndedIt() {
        Leased leased = leased();
        leased.refuse(Reason.SIGNATURE_INVALID);
        clock.tick();
        leased.agent().report(leased.manifest(), Outcome.INSTALLED, null, "sha256:after");
        assertThat(leased.state()).isEqualTo("FAILED");
        assertThat(leased.evidence().<List<String>>path("items.report.content.outcome"))
                .containsExactly("REFUSED", "INSTALLED");
    }

    @Test
    void tellsARefusalOnceHoweverOftenItIsSent() {
        Leased leased = leased();
        byte[] refusal = leased.agent()
                .refusal(leased.manifest().job(), leased.manifest().attempt(), Reason.WRONG_ENDPOINT);
        assertThat(leased.agent().post("/agent/v1/reports", refusal).<Boolean>path("firstTime"))
                .isTrue();
        assertThat(leased.agent().post("/agent/v1/reports", refusal).<Boolean>path("firstTime"))
                .isFalse();
        assertThat(leased.evidence().<List<String>>path("items.kind")).containsExactly("ATTEMPT");
    }

    @ParameterizedTest
    @EnumSource(from = "SIGNATURE_INVALID", to = "RESTART_NOT_ALLOWED")
    void showsAtTheEndpointWhatNobodyHandedOut(Reason reason) {
        Tenant tenant = tenants.customer();
        TestAgent agent = enrolled(tenant);
        UUID forged = UUID.randomUUID();
        byte[] refusal = agent.refusal(new JobId(forged), new AttemptId(UUID.randomUUID()), reason);
        assertThat(agent.post("/agent/v1/reports", refusal).<Boolean>path("firstTime"))
                .isTrue();
        assertThat(agent.post("/agent/v1/reports", refusal).<Boolean>path("firstTime"))
                .isFalse();
        Response endpoint = technician(tenant).get("/api/v1/endpoints/" + agent.endpoint());
        assertThat(endpoint.<String>path("lastRefusal.reason")).isEqualTo(reason.name());
        assertThat(endpoint.<String>path("lastRefusal.job")).isEqualTo(forged.toString());
        assertThat(endpoint.<String>path("lastRefusal.at")).isEqualTo("2026-11-23T03:00:00Z");
        assertThat(endpoint.<String>path("lastRefusal.detail")).isEqualTo(FORGED);
        assertThat(endpoint.<Integer>path("refusals")).isOne();
    }

    @Test
    void showsTheJobOfAnotherEndpointAtTheEndpointThatRefusedIt() {
        Leased leased = leased();
        TestAgent other = enrolled(leased.tenant());
        other.refuse(leased.manifest().job(), leased.manifest().attempt(), Reason.WRONG_ENDPOINT);
        assertThat(leased.state()).isEqualTo("LEASED");
        assertThat(leased.endpoint().<Integer>path("refusals")).isZero();
        assertThat(technician(leased.tenant())
                        .get("/api/v1/endpoints/" + other.endpoint())
                        .<String>path("lastRefusal.job"))
                .isEqualTo(leased.id());
    }

    @Test
    void keepsTheNewestOfAFloodAndCountsIt() {
        Tenant tenant = tenants.customer();
        TestAgent agent = enrolled(tenant);
        for (Reason reason : List.of(Reason.SIGNATURE_INVALID, Reason.UNREADABLE, Reason.UNKNOWN_VERB)) {
            agent.refuse(new JobId(UUID.randomUUID()), new AttemptId(UUID.randomUUID()), reason);
        }
        Response endpoint = technician(tenant).get("/api/v1/endpoints/" + agent.endpoint());
        assertThat(endpoint.<String>path("lastRefusal.reason")).isEqualTo("UNKNOWN_VERB");
        assertThat(endpoint.<Integer>path("refusals")).isEqualTo(3);
    }

    private Leased leased() {
        Tenant tenant = tenants.customer();
        TestAgent agent = enrolled(tenant);
        tenants.missing(tenant, agent.endpoint(), tenants.update("DSA-1", Severity.CRITICAL));
        String job = jobIn(tenant, agent.endpoint(), "READY");
        return new Leased(tenant, agent, job, agent.lease());
    }

    private record Leased(Tenant tenant, TestAgent agent, String id, JobManifest manifest) {
        Response refuse(Reason reason) {
            return agent.refuse(manifest.job(), manifest.attempt(), reason);
        }

        String state() {
            return technician(tenant).get("/api/v1/jobs/" + id).path("state");
        }

        Response evidence() {
            return technician(tenant).get("/api/v1/jobs/" + id + "/evidence");
        }

        Response endpoint() {
            return technician(tenant).get("/api/v1/endpoints/" + agent.endpoint());
        }
    }
}
