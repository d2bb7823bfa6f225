package io.fleetmend.tenant.exception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.SiteId;
import io.fleetmend.contracts.inventory.v1.EndpointEnrolledV1;
import io.fleetmend.platform.events.Outbox;
import io.fleetmend.platform.identity.Roles;
import io.fleetmend.platform.tenancy.TenantScope;
import io.fleetmend.platform.tenancy.TenantWork;
import io.fleetmend.tenant.OnStack;
import io.fleetmend.tenant.Tenant;
import io.fleetmend.testkit.TestClock;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnStack
class ExceptionsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant EXPIRY = NOW.plus(Duration.ofDays(30));

    @Inject
    TestClock clock;

    @Inject
    Expiry expiry;

    @Inject
    Outbox outbox;

    @Inject
    TenantWork work;

    private Tenant provider;
    private CustomerId customer;

    @BeforeEach
    void tenant() {
        clock.set(NOW);
        provider = Tenant.create();
        customer = provider.customer("Bakery");
    }

    @Test
    void isAskedForByStaffAndSignedByTheCustomer() throws SQLException {
        String id = requested();
        Response signed = decide(signer(), id, "sign");

        assertThat(signed.statusCode()).as(signed.asString()).isEqualTo(200);
        assertThat(signed.<String>path("state")).isEqualTo("SIGNED");
        assertThat(signed.<String>path("decidedBy")).isEqualTo("somebody");
        assertThat(provider.told("ExceptionChangedV1"))
                .hasSize(2)
                .last()
                .asString()
                .contains("\"SIGNED\"", "\"revision\":2", "\"DSA-1\"", EXPIRY.toString());
    }

    @Test
    void writesEachStepIntoTheAuditLog() {
        String id = requested();
        decide(signer(), id, "sign");
        decide(technician(), id, "withdraw");

        Response entries = provider.admin().get("/api/v1/audit?customer=" + customer);
        assertThat(entries.<List<String>>path("items.action"))
                .startsWith("exception.withdraw", "exception.sign", "exception.request");
        assertThat(entries.<String>path("items[2].detail.reason")).isEqualTo("the till's maker forbids it");
        assertThat(entries.<String>path("items[1].detail.reason")).isEqualTo("agreed");
        assertThat(entries.<String>path("items[0].detail.bulletin")).isEqualTo("DSA-1");
    }

    @Test
    void isRefusedOnce() {
        String id = requested();
        assertThat(decide(signer(), id, "refuse").<String>path("state")).isEqualTo("REFUSED");

        Response again = decide(signer(), id, "sign");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.<String>path("type")).endsWith("/exception-state");
    }

    @Test
    void isNotSignedAfterItExpired() {
        String id = requested();
        clock.set(EXPIRY);

        assertThat(decide(signer(), id, "sign").statusCode()).isEqualTo(409);
    }

    @Test
    void expiresByItselfOnce() throws SQLException {
        String id = requested();
        decide(signer(), id, "sign");
        clock.set(EXPIRY.minusMillis(1));
        expiry.expireWhatIsDue();
        assertThat(state(id)).isEqualTo("SIGNED");

        clock.set(EXPIRY);
        expiry.expireWhatIsDue();
        expiry.expireWhatIsDue();
        assertThat(state(id)).isEqualTo("EXPIRED");
        assertThat(provider.told("ExceptionChangedV1"))
                .hasSize(3)
                .last()
                .asString()
                .contains("\"EXPIRED\"");
        assertThat(provider.admin().get("/api/v1/audit").<String>path("items[0].action"))
                .isEqualTo("exception.expire");
    }

    @Test
    void isSignedByNobodyButTheCustomersSigners() {
        String id = requested();

        for (RequestSpecification other :
                List.of(provider.admin(), technician(), provider.as(Roles.PORTAL_VIEWER, customer))) {
            assertThat(other.body(Map.of())
                            .post("/api/v1/exceptions/" + id + "/sign")
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(signer().body(body(Map.of())).post("/api/v1/exceptions").statusCode())
                .isEqualTo(403);
    }

    @Test
    void isHiddenFromOtherCustomersAndProviders() {
        String id = requested();
        CustomerId sibling = provider.customer("Butcher");
        Tenant stranger = Tenant.create();
        CustomerId foreign = stranger.customer("Foreign");

        for (RequestSpecification other :
                List.of(provider.as(Roles.PORTAL_SIGNER, sibling), stranger.as(Roles.PORTAL_SIGNER, foreign))) {
            Response theirs = other.body(Map.of()).post("/api/v1/exceptions/" + id + "/sign");
            Response nobodys = other.body(Map.of()).post("/api/v1/exceptions/" + UUID.randomUUID() + "/sign");
            assertThat(theirs.statusCode()).isEqualTo(404);
            assertThat(theirs.asString()).isEqualTo(nobodys.asString());
            assertThat(other.get("/api/v1/exceptions").<List<?>>path("items")).isEmpty();
            assertThat(other.get("/api/v1/exceptions/" + id).statusCode()).isEqualTo(404);
        }
        assertThat(provider.as(Roles.TECHNICIAN, sibling)
                        .body(body(Map.of()))
                        .post("/api/v1/exceptions")
                        .statusCode())
                .isEqualTo(404);
        assertThat(state(id)).isEqualTo("REQUESTED");
    }

    @Test
    void namesEndpointsThatTheCustomerHas() {
        EndpointId endpoint = new EndpointId(UUID.randomUUID());
        Map<String, Object> body = body(Map.of("endpoints", List.of(endpoint.toString())));
        Response unknown = technician().body(body).post("/api/v1/exceptions");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(unknown.<String>path("field")).isEqualTo("endpoints");

        enrolled(endpoint);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(technician()
                                .body(body)
                                .post("/api/v1/exceptions")
                                .statusCode())
                        .isEqualTo(201));
    }

    @Test
    void listsByCustomerAndState() {
        String signed = requested();
        decide(signer(), signed, "sign");
        clock.advance(Duration.ofSeconds(1));
        String asked = requested();

        assertThat(list("?state=SIGNED")).containsExactly(signed);
        assertThat(list("?customer=" + customer)).containsExactly(asked, signed);
        assertThat(list("?limit=1")).containsExactly(asked);
        assertThat(technician().get("/api/v1/exceptions?state=FINE").statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23T12:00:00Z", "2027-11-25T12:00:00Z"})
    void endsAfterNowAndWithinAYear(String expiresAt) {
        Response answer =
                technician().body(body(Map.of("expiresAt", expiresAt))).post("/api/v1/exceptions");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.<String>path("field")).isEqualTo("expiresAt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DSA-\u0000", " ", "DSA-1\n"})
    void namesABulletinInOneLine(String bulletin) {
        Response answer = technician().body(body(Map.of("bulletin", bulletin))).post("/api/v1/exceptions");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.<String>path("field")).isEqualTo("bulletin");
    }

    private String requested() {
        Response answer = technician().body(body(Map.of())).post("/api/v1/exceptions");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.path("id");
    }

    private Map<String, Object> body(Map<String, Object> changes) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "customer",
                customer.toString(),
                "bulletin",
                "DSA-1",
                "reason",
                "the till's maker forbids it",
                "expiresAt",
                EXPIRY.toString()));
        body.putAll(changes);
        return body;
    }

    private static Response decide(RequestSpecification caller, String id, String step) {
        return caller.body(Map.of("reason", "agreed")).post("/api/v1/exceptions/" + id + "/" + step);
    }

    private String state(String id) {
        return technician().get("/api/v1/exceptions/" + id).path("state");
    }

    private List<String> list(String query) {
        return technician().get("/api/v1/exceptions" + query).path("items.id");
    }

    private RequestSpecification technician() {
        return provider.as(Roles.TECHNICIAN, customer);
    }

    private RequestSpecification signer() {
        return provider.as(Roles.PORTAL_SIGNER, customer);
    }

    private void enrolled(EndpointId endpoint) {
        work.run(
                TenantScope.of(provider.id(), customer),
                () -> outbox.append(new EndpointEnrolledV1(
                        provider.id(), customer, new SiteId(UUID.randomUUID()), endpoint, "till", "other", NOW)));
    }
}
