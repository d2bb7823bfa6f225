package io.fleetmend.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.agent.v1.CheckInRequest;
import io.fleetmend.contracts.agent.v1.InventoryReport;
import io.fleetmend.contracts.agent.v1.RequestSignature;
import io.fleetmend.contracts.inventory.v1.RestartState.Requirement;
import io.fleetmend.scheduler.Tenants.Tenant;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@OnStack
class AgentProtocolTest extends SchedulerStory {
    private static final String CHECK_IN = "/agent/v1/check-in";
    private static final byte[] BODY = TestAgent.json(new CheckInRequest("0.1.0", "sha256:none", 0, 1, List.of()));

    @Test
    void enrolsAMachineOnceWithAToken() {
        Tenant tenant = tenants.customer();
        String token = token(tenant);
        assertThat(new TestAgent(clock).enrol(token).statusCode()).isEqualTo(200);
        problem(new TestAgent(clock).enrol(token), 409, "enrolment-token-used");
    }

    @Test
    void refusesAnExpiredToken() {
        Tenant tenant = tenants.customer();
        String token = token(tenant);
        clock.advance(Duration.ofMinutes(15));
        problem(new TestAgent(clock).enrol(token), 410, "enrolment-token-expired");
    }

    @Test
    void refusesATokenThatNobodyIssued() {
        problem(new TestAgent(clock).enrol("made-up"), 401, "unauthorized");
    }

    @Test
    void refusesAnEnrolmentThatAnotherKeySigned() {
        TestAgent agent = new TestAgent(clock);
        byte[] body = TestAgent.json(Map.of(
                "token",
                "t",
                "publicKey",
                io.fleetmend.contracts.agent.v1.Ed25519.encode(agent.key().getPublic()),
                "machineId",
                "m",
                "hostname",
                "h",
                "endpointClass",
                "server",
                "os",
                TestAgent.DEBIAN,
                "agentVersion",
                "1"));
        problem(
                new TestAgent(clock).post("/agent/v1/enrol", body, RequestSignature.ENROLMENT_KEY_ID),
                401,
                "unauthorized");
    }

    @Test
    void givesAReimagedMachineItsIdentityBackAndEndsTheOldKey() {
        Tenant tenant = tenants.customer();
        TestAgent agent = enrolled(tenant);
        EndpointId before = agent.endpoint();
        RequestSignature old = agent.sign(CHECK_IN, BODY, before.toString(), clock.instant());
        agent.reimaged().enrol(token(tenant)).then().statusCode(200);
        assertThat(agent.endpoint()).isEqualTo(before);
        assertThat(agent.checkIn("sha256:none").sendInventory()).isTrue();
        problem(TestAgent.send(CHECK_IN, BODY, old, null), 401, "unauthorized");
    }

    @Test
    void refusesARequestThatWasReplayed() {
        TestAgent agent = enrolled(tenants.customer());
        RequestSignature signature = agent.sign(CHECK_IN, BODY, agent.endpoint().toString(), clock.instant());
        assertThat(TestAgent.send(CHECK_IN, BODY, signature, null).statusCode()).isEqualTo(200);
        problem(TestAgent.send(CHECK_IN, BODY, signature, null), 401, "unauthorized");
    }

    @Test
    void refusesABodyThatWasChangedOnTheWay() {
        TestAgent agent = enrolled(tenants.customer());
        RequestSignature signature = agent.sign(CHECK_IN, BODY, agent.endpoint().toString(), clock.instant());
        byte[] changed = new String(BODY, StandardCharsets.UTF_8)
                .replace("0.1.0", "6.6.6")
                .getBytes(StandardCharsets.UTF_8);
        problem(TestAgent.send(CHECK_IN, changed, signature, null), 401, "unauthorized");
    }

    @Test
    void refusesARequestOfAnotherTime() {
        TestAgent agent = enrolled(tenants.customer());
        String id = agent.endpoint().toString();
        problem(
                TestAgent.send(
                        CHECK_IN,
                        BODY,
                        agent.sign(CHECK_IN, BODY, id, clock.instant().minusSeconds(301)),
                        null),
                401,
                "unauthorized");
        problem(
                TestAgent.send(
                        CHECK_IN,
                        BODY,
                        agent.sign(CHECK_IN, BODY, id, clock.instant().plusSeconds(301)),
                        null),
                401,
                "unauthorized");
    }

    @Test
    void refusesASignatureOfAnotherPath() {
        TestAgent agent = enrolled(tenants.customer());
        RequestSignature signature =
                agent.sign("/agent/v1/reports", BODY, agent.endpoint().toString(), clock.instant());
        problem(TestAgent.send(CHECK_IN, BODY, signature, null), 401, "unauthorized");
    }

    @Test
    void refusesAnUnknownEndpointAndAToken() {
        Tenant tenant = tenants.customer();
        problem(new TestAgent(clock).post(CHECK_IN, BODY), 401, "unauthorized");
        problem(technician(tenant).body(BODY).post(CHECK_IN), 401, "unauthorized");
        problem(caller(tenant, "a", "agent").body(BODY).post(CHECK_IN), 401, "unauthorized");
    }

    @Test
    void opensNothingElseToAnAgent() {
        Tenant tenant = tenants.customer();
        TestAgent agent = enrolled(tenant);
        RequestSignature signature =
                agent.sign("/api/v1/approvals", BODY, agent.endpoint().toString(), clock.instant());
        problem(TestAgent.send("/api/v1/approvals", BODY, signature, null), 401, "unauthorized");
    }

    @Test
    void refusesARetiredEndpoint() {
        Tenant tenant = tenants.customer();
        TestAgent agent = enrolled(tenant);
        String path = "/api/v1/endpoints/" + agent.endpoint();
        problem(technician(tenant).delete(path), 403, "forbidden");
        caller(tenant, "ada", "provider-admin").delete(path).then().statusCode(204);
        problem(agent.post(CHECK_IN, BODY), 401, "unauthorized");
        assertThat(told("EndpointRetiredV1", tenant)).hasSize(1);
        assertThat(technician(tenant).get(path).<String>path("retiredAt")).isNotNull();
    }

    @Test
    void refusesAnInventoryWhoseDigestIsAnothers() {
        TestAgent agent = enrolled(tenants.customer());
        InventoryReport good = agent.inventory(TestAgent.OLD, Requirement.NONE);
        InventoryReport forged = new InventoryReport(
                "sha256:00",
                good.collectedAt(),
                good.hostname(),
                good.os(),
                good.restart(),
                good.sources(),
                good.packages());
        Response answer = agent.send(forged);
        problem(answer, 400, "invalid");
        assertThat(answer.<String>path("field")).isEqualTo("digest");
    }

    @Test
    void namesThePackageThatIsNotWhole() {
        TestAgent agent = enrolled(tenants.customer());
        String good =
                new String(TestAgent.json(agent.inventory(TestAgent.OLD, Requirement.NONE)), StandardCharsets.UTF_8);
        String nameless = good.replaceFirst("(\"packages\":\\[\\{\"name\":)\"openssl\"", "$1\"\"");
        Response answer = agent.post("/agent/v1/inventory", nameless.getBytes(StandardCharsets.UTF_8));
        problem(answer, 400, "invalid");
        assertThat(answer.<String>path("field")).isEqualTo("packages[0].name");
    }

    @Test
    void refusesABodyThatUnpacksToTooMuch() {
        TestAgent agent = enrolled(tenants.customer());
        byte[] bomb = TestAgent.gzip(new byte[9 * 1024 * 1024]);
        RequestSignature signature =
                agent.sign("/agent/v1/inventory", bomb, agent.endpoint().toString(), clock.instant());
        problem(TestAgent.send("/agent/v1/inventory", bomb, signature, "gzip"), 413, "too-large");
    }

    @Test
    void namesAFieldThatIsNotKnown() {
        TestAgent agent = enrolled(tenants.customer());
        byte[] body =
                "{\"agentVersion\":\"1\",\"inventoryDigest\":\"d\",\"lastSequence\":0,\"trustRootVersion\":1,\"running\":[],\"run\":\"rm -rf /\"}"
                        .getBytes(StandardCharsets.UTF_8);
        Response answer = agent.post(CHECK_IN, body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.<String>path("field")).isEqualTo("run");
    }

    @Test
    void tellsAnInventoryOnceForManyReceipts() {
        Tenant tenant = tenants.customer();
        TestAgent agent = enrolled(tenant);
        InventoryReport report = agent.inventory(TestAgent.OLD, Requirement.NONE);
        clock.advance(Duration.ofNanos(1_600));
        agent.send(report).then().statusCode(202);
        agent.send(report).then().statusCode(202);
        Response kept = technician(tenant).get("/api/v1/endpoints/" + agent.endpoint() + "/inventory");
        assertThat(kept.<String>path("report.digest")).isEqualTo(report.digest());
        assertThat(told("InventoryReportedV1", tenant))
                .singleElement()
                .asString()
                .contains("\"receivedAt\":\"%s\"".formatted(kept.<String>path("receivedAt")));
    }

    @Test
    void tellsAtMostHourlyThatAnEndpointWasSeen() {
        Tenant tenant = tenants.customer();
        TestAgent agent = enrolled(tenant);
        InventoryReport report = agent.inventory(TestAgent.OLD, Requirement.NONE);
        agent.send(report);
        for (int minutes = 0; minutes < 135; minutes += 5) {
            agent.checkIn(report.digest());
            clock.advance(Duration.ofMinutes(5));
        }
        assertThat(told("EndpointSeenV1", tenant)).hasSize(2);
    }

    @Test
    void sendsNewerTrustRootsOnlyToThoseWhoLackThem() {
        TestAgent agent = enrolled(tenants.customer());
        byte[] ignorant = TestAgent.json(new CheckInRequest("0.1.0", "sha256:none", 0, 0, List.of()));
        assertThat(agent.post(CHECK_IN, ignorant).<List<?>>path("trustRoots")).hasSize(1);
        assertThat(agent.checkIn("sha256:none").trustRoots()).isEmpty();
    }

    @Test
    void refusesAReportOfAnAttemptThatIsNotTheEndpoints() {
        TestAgent agent = enrolled(tenants.customer());
        byte[] body = TestAgent.json(Map.of(
                "job",
                UUID.randomUUID(),
                "attempt",
                UUID.randomUUID(),
                "sequence",
                1,
                "outcome",
                "INSTALLED",
                "steps",
                List.of(),
                "changes",
                List.of(),
                "at",
                clock.instant().toString()));
        problem(agent.post("/agent/v1/reports", body), 404, "not-found");
    }

    private static void problem(Response answer, int status, String name) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.<String>path("type")).endsWith("/" + name);
    }
}
