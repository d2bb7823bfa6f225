package io.fleetmend.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.contracts.Severity;
import io.fleetmend.contracts.agent.v1.JobManifest;
import io.fleetmend.contracts.agent.v1.JobReport.Outcome;
import io.fleetmend.contracts.inventory.v1.RestartState.Requirement;
import io.fleetmend.scheduler.Tenants.Tenant;
import io.fleetmend.testkit.RunningServers;
import io.fleetmend.testkit.ServiceRules;
import io.fleetmend.testkit.TenancyContract;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

@OnStack
class IsolationTest extends SchedulerStory {
    @Test
    void isolatesEveryTableOfATenant() throws SQLException {
        TenancyContract.check(
                RunningServers.superuser(),
                "scheduler",
                Map.of(
                        "endpoint_key", "a request names its key before anybody knows whose it is; ids and public keys",
                        "agent_nonce", "the same; ids and random numbers",
                        "enrolment_token", "a machine that enrols brings nothing but a token; hashes and ids",
                        "timer", "whoever looks what is due serves all tenants; ids and times"));
    }

    @Test
    void isBuiltByTheRules() {
        ServiceRules.check("io.fleetmend.scheduler", Set.of("EnrolResource.enrol"));
    }

    @Test
    void answersForeignIdsLikeUnknownOnes() {
        Tenant tenant = tenants.customer();
        TestAgent agent = enrolled(tenant);
        agent.send(agent.inventory(TestAgent.OLD, Requirement.NONE));
        tenants.missing(tenant, agent.endpoint(), tenants.update("DSA-1", Severity.CRITICAL));
        String job = jobIn(tenant, agent.endpoint(), "READY");
        String deployment = technician(tenant).get("/api/v1/deployments").path("items[0].id");
        Tenant sibling = Tenant.of(tenant.provider());
        Tenant foreign = Tenant.fresh();
        for (String path : List.of(
                "/api/v1/endpoints/" + agent.endpoint(),
                "/api/v1/endpoints/" + agent.endpoint() + "/inventory",
                "/api/v1/endpoints/" + agent.endpoint() + "/plan",
                "/api/v1/jobs/" + job,
                "/api/v1/jobs/" + job + "/evidence",
                "/api/v1/deployments/" + deployment,
                "/api/v1/customers/" + tenant.customer() + "/window-occurrences")) {
            assertThat(technician(tenant).get(path).statusCode()).as(path).isEqualTo(200);
            String unknown = path.replaceAll("[0-9a-f-]{36}", UUID.randomUUID().toString());
            for (Tenant other : List.of(sibling, foreign)) {
                Response answer = technician(other).get(path);
                assertThat(answer.statusCode()).as(path).isEqualTo(404);
                assertThat(answer.asString())
                        .isEqualTo(technician(other).get(unknown).asString());
            }
        }
        for (Tenant other : List.of(sibling, foreign)) {
            for (String list : List.of("endpoints", "jobs", "deployments", "approvals")) {
                assertThat(technician(other).get("/api/v1/" + list).<List<?>>path("items"))
                        .as(list)
                        .isEmpty();
            }
            assertThat(technician(other)
                            .post("/api/v1/deployments/" + deployment + "/halt")
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void keepsBillingAwayFromEndpoints() {
        Tenant tenant = tenants.customer();
        assertThat(caller(tenant, "bill", "billing-read")
                        .get("/api/v1/endpoints")
                        .statusCode())
                .isEqualTo(403);
        assertThat(caller(tenant, "paula", "portal-viewer")
                        .get("/api/v1/endpoints")
                        .statusCode())
                .isEqualTo(200);
        assertThat(caller(tenant, "paula", "portal-viewer")
                        .body("{}")
                        .post("/api/v1/approvals")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void doesNotLetAnybodyChangeEvidence() throws SQLException {
        Tenant tenant = tenants.customer();
        TestAgent agent = enrolled(tenant);
        tenants.missing(tenant, agent.endpoint(), tenants.update("DSA-1", Severity.CRITICAL));
        jobIn(tenant, agent.endpoint(), "READY");
        JobManifest manifest = agent.lease();
        agent.report(manifest, Outcome.FAILED);
        try (Connection connection = RunningServers.superuser();
                Statement statement = connection.createStatement()) {
            for (String sql :
                    List.of("update scheduler.evidence set kind = 'RESTART'", "delete from scheduler.evidence")) {
                Assertions.assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("is immutable");
            }
        }
    }
}
