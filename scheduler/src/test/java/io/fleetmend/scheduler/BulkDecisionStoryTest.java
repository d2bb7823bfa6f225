package io.fleetmend.scheduler;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.Severity;
import io.fleetmend.contracts.finding.v1.MissingUpdate;
import io.fleetmend.scheduler.Tenants.Tenant;
import io.fleetmend.testkit.TestToken;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two customers of one provider, with nightly windows and something of low severity missing: it waits for a person. */
@OnStack
class BulkDecisionStoryTest extends SchedulerStory {
    private static final Duration SOON = Duration.ofSeconds(60);
    private final ProviderId provider = new ProviderId(UUID.randomUUID());
    private final Tenant one = Tenant.of(provider);
    private final Tenant other = Tenant.of(provider);
    private TestAgent agentOfOne;
    private TestAgent agentOfOther;

    @BeforeEach
    void twoCustomersMissTheSame() {
        tenants.tell(Tenants.known(one), Tenants.policy(one, 1), Tenants.known(other), Tenants.policy(other, 1));
        agentOfOne = missing(one, update("DSA-1"), tenants.update("DSA-2", "curl", Severity.LOW));
        agentOfOther = missing(other, update("DSA-1"));
        await().atMost(SOON).untilAsserted(() -> assertThat(pending(admin())).hasSize(3));
    }

    @Test
    void approvesOverAllCustomersAtOnce() {
        assertThat(decide("bulk", Map.of("decision", "APPROVED", "bulletins", List.of("DSA-1", "DSA-2")))
                        .<Integer>path("decided"))
                .isEqualTo(3);

        jobIn(one, agentOfOne.endpoint(), "READY");
        jobIn(other, agentOfOther.endpoint(), "READY");
    }

    @Test
    void previewsWhatWouldBeInstalledWhereAndWhen() {
        Response preview = decide("preview", Map.of("decision", "APPROVED", "bulletins", List.of("DSA-1", "DSA-2")));

        assertThat(preview.<Integer>path("decided")).isEqualTo(3);
        assertThat(preview.<Integer>path("endpoints")).isEqualTo(2);
        assertThat(preview.<List<String>>path("customers.next.start"))
                .containsExactly("2026-11-23T02:00:00Z", "2026-11-23T02:00:00Z");
        assertThat(preview.<List<String>>path("customers.next.timeZone")).containsExactly("UTC", "UTC");
        assertThat(preview.<List<Integer>>path("customers.bulletins")).containsExactlyInAnyOrder(1, 2);
        assertThat(newestJobState(one, agentOfOne.endpoint()))
                .as("nothing was decided")
                .isEqualTo("NONE");
    }

    @Test
    void approvesNothingThatIsDeclinedForOneCustomer() {
        decline(List.of(one.customer().toString()));

        Response bulk = decide("bulk", Map.of("decision", "APPROVED", "bulletins", List.of("DSA-1")));
        assertThat(bulk.<Integer>path("decided")).isEqualTo(1);
        assertThat(bulk.<String>path("refused[0].customer"))
                .isEqualTo(one.customer().toString());
        assertThat(bulk.<String>path("refused[0].reason")).isEqualTo("DECLINED");
        jobIn(other, agentOfOther.endpoint(), "READY");
        planned(one);
        assertThat(newestJobState(one, agentOfOne.endpoint())).isEqualTo("NONE");
    }

    @Test
    void holdsADeclineForTheProviderAgainstCustomersToCome() {
        assertThat(decline(null).<Boolean>path("forProvider")).isTrue();
        Tenant newcomer = Tenant.of(provider);
        tenants.tell(Tenants.known(newcomer), Tenants.policy(newcomer, 1));
        TestAgent agent = missing(newcomer, tenants.update("DSA-1", "openssl", Severity.CRITICAL));
        await().atMost(SOON).untilAsserted(() -> assertThat(states(newcomer)).containsExactly("DECLINED"));
        planned(newcomer);

        assertThat(newestJobState(newcomer, agent.endpoint())).isEqualTo("NONE");
        Response preview = decide(
                "preview",
                Map.of(
                        "decision",
                        "APPROVED",
                        "bulletins",
                        List.of("DSA-1"),
                        "customers",
                        List.of(newcomer.customer().toString())));
        assertThat(preview.<String>path("customers[0].refused[0].reason")).isEqualTo("DECLINED_FOR_PROVIDER");
    }

    @Test
    void decidesAnewOnceADeclineIsLifted() {
        decline(null);
        decide("bulk", Map.of("decision", "LIFTED", "bulletins", List.of("DSA-1"), "reason", "the vendor mended it"));

        assertThat(decide("bulk", Map.of("decision", "APPROVED", "bulletins", List.of("DSA-1")))
                        .<Integer>path("decided"))
                .isEqualTo(2);
        jobIn(one, agentOfOne.endpoint(), "READY");
    }

    @Test
    void tellsWhoDecidedWhatAndWhy() {
        decline(List.of(one.customer().toString()));

        assertThat(told("ApprovalDecidedV1", one))
                .singleElement()
                .asString()
                .contains("\"DECLINED\"", "\"DSA-1\"", "\"ada\"", "\"breaks the till\"");
    }

    @Test
    void saysWhatWasNeverMissingWhereCustomersAreNamed() {
        Response bulk = decide(
                "bulk",
                Map.of(
                        "decision",
                        "APPROVED",
                        "bulletins",
                        List.of("DSA-404"),
                        "customers",
                        List.of(one.customer().toString())));

        assertThat(bulk.<List<String>>path("refused.reason")).containsExactly("UNKNOWN");
        assertThat(bulk.<Integer>path("decided")).isZero();
    }

    @Test
    void hidesWhatIsInstalledAlongFromThosePending() {
        tenants.missing(one, agentOfOne.endpoint(), update("DSA-1"), update("DSA-9"));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(pending(technician(one))).containsExactly("DSA-9"));

        Response bulk = decide("bulk", Map.of("decision", "APPROVED", "bulletins", List.of("DSA-1")));
        assertThat(bulk.<String>path("refused[0].reason")).isEqualTo("SUPERSEDED");
        assertThat(bulk.<String>path("refused[0].supersededBy")).isEqualTo("DSA-9");
    }

    @Test
    void hidesWhatIsMissingNowhereAnyMore() {
        tenants.missing(one, agentOfOne.endpoint());

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(pending(technician(one))).isEmpty());
    }

    @Test
    void decidesOnlyForCustomersThatTheCallerSees() {
        Map<String, Object> body = new HashMap<>(Map.of("decision", "APPROVED", "bulletins", List.of("DSA-1")));
        assertThat(technician(one).body(body).post("/api/v1/approvals/bulk").<Integer>path("decided"))
                .isEqualTo(1);

        body.put("customers", List.of(other.customer().toString()));
        Response foreign = technician(one).body(body).post("/api/v1/approvals/bulk");
        body.put("customers", List.of(UUID.randomUUID().toString()));
        Response unknown = technician(one).body(body).post("/api/v1/approvals/bulk");
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(foreign.asString()).isEqualTo(unknown.asString());
        planned(other);
        assertThat(newestJobState(other, agentOfOther.endpoint())).isEqualTo("NONE");
    }

    @Test
    void needsAReasonToDecline() {
        Response answer = decide("bulk", Map.of("decision", "DECLINED", "bulletins", List.of("DSA-1")));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.<String>path("detail")).contains("reason");
    }

    @Test
    void refusesToApproveWhatIsDeclinedUntilItIsLifted() {
        decline(List.of(one.customer().toString()));

        assertThat(decideOne("APPROVED").statusCode()).isEqualTo(409);
        assertThat(decideOne("LIFTED").statusCode()).isEqualTo(200);
        assertThat(decideOne("APPROVED").statusCode()).isEqualTo(200);
    }

    private Response decideOne(String decision) {
        return admin().body(Map.of(
                        "customer",
                        one.customer().toString(),
                        "bulletins",
                        List.of("DSA-1"),
                        "decision",
                        decision,
                        "reason",
                        "we looked into it"))
                .post("/api/v1/approvals");
    }

    /** @param customers null: for the provider */
    private Response decline(List<String> customers) {
        Map<String, Object> body = new HashMap<>(
                Map.of("decision", "DECLINED", "bulletins", List.of("DSA-1"), "reason", "breaks the till"));
        if (customers != null) {
            body.put("customers", customers);
        }
        return decide("bulk", body);
    }

    private Response decide(String what, Map<String, Object> body) {
        return admin().body(body).post("/api/v1/approvals/" + what);
    }

    private RequestSpecification admin() {
        return given().contentType("application/json")
                .auth()
                .oauth2(TestToken.of("ada", "provider-admin")
                        .provider(provider)
                        .allCustomers()
                        .sign());
    }

    private static List<String> pending(RequestSpecification caller) {
        return caller.get("/api/v1/approvals?state=PENDING").path("items.bulletin.bulletin");
    }

    private static List<String> states(Tenant tenant) {
        return technician(tenant).get("/api/v1/approvals").path("items.state");
    }

    private MissingUpdate update(String bulletin) {
        return tenants.update(bulletin, Severity.LOW);
    }

    private TestAgent missing(Tenant tenant, MissingUpdate... updates) {
        TestAgent agent = enrolled(tenant);
        tenants.missing(tenant, agent.endpoint(), updates);
        return agent;
    }
}
