package io.fleetmend.exposure.service;

import static io.fleetmend.exposure.service.Tenant.installed;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.testkit.TestToken;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two customers of one provider, and one of another. */
@OnStack
class OverviewTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    OtherServices others;

    private final Instant now = Instant.now(Clock.systemUTC());
    private final Tenant hurried = Tenant.any();
    private final Tenant calm = hurried.sibling();
    private final Tenant foreign = Tenant.any();
    private final Vendor vendor = new Vendor(hurried.release(), now);

    @BeforeEach
    void oneBulletinMissingAtBoth() {
        others.tell(vendor.feed(true), vendor.bulletin("DSA-1", "curl", "2"));
        others.tell(hurried.created(), hurried.policy(Duration.ofMinutes(30)));
        others.tell(hurried.inventory(now, installed("curl", "1")));
        others.tell(calm.created(), calm.policy(Duration.ofDays(7)), calm.inventory(now, installed("curl", "1")));
        others.tell(foreign.created());
        await().atMost(PATIENCE)
                .untilAsserted(() -> hurried.technician()
                        .get("/api/v1/worst")
                        .then()
                        .statusCode(200)
                        .body("items", hasSize(2))
                        .body("items.deadline", contains(notNullValue(), notNullValue())));
    }

    @Test
    void listsThePairWithTheLeastTimeLeftFirst() {
        hurried.technician()
                .get("/api/v1/worst")
                .then()
                .body("items.customer", contains(id(hurried.customer()), id(calm.customer())))
                .body("items.bulletin[0]", equalTo(vendor.id("DSA-1").value()))
                .body("items.endpoints", contains(1, 1))
                .body("items.unknown", contains(0, 0))
                .body("items.overdue", contains(true, false));
    }

    @Test
    void summarisesEachCustomer() {
        hurried.technician()
                .get("/api/v1/exposures")
                .then()
                .statusCode(200)
                .body("items.customer", containsInAnyOrder(id(hurried.customer()), id(calm.customer())))
                .body("items.measured", contains(true, true))
                .body("items.pairs.MISSING", contains(1, 1))
                .body("items.endpoints.overdue", containsInAnyOrder(1, 0))
                .body("items.oldestEvidence", contains(notNullValue(), notNullValue()));
    }

    @Test
    void summarisesPageByPage() {
        String next = hurried.technician()
                .get("/api/v1/exposures?limit=1")
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("next");
        hurried.technician()
                .get("/api/v1/exposures?limit=1&cursor=" + next)
                .then()
                .body("items", hasSize(1))
                .body("next", equalTo(null));
    }

    @Test
    void showsATechnicianOnlyHerCustomers() {
        of("technician", calm.customer())
                .get("/api/v1/worst")
                .then()
                .statusCode(200)
                .body("items.customer", contains(id(calm.customer())));
        of("technician", calm.customer())
                .get("/api/v1/exposures")
                .then()
                .statusCode(200)
                .body("items.customer", contains(id(calm.customer())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/worst", "/api/v1/exposures"})
    void tellsAnotherProviderNothing(String path) {
        foreign.technician()
                .get(path)
                .then()
                .statusCode(200)
                .body("items.findAll { it.customer != '%s' }".formatted(foreign.customer()), empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/worst", "/api/v1/exposures"})
    void isForStaffOnly(String path) {
        hurried.portal().get(path).then().statusCode(403);
        given().get(path).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/worst?limit=0", "/api/v1/worst?limit=501", "/api/v1/exposures?limit=0"})
    void refusesALimitThatIsNone(String path) {
        hurried.technician().get(path).then().statusCode(400).body("field", equalTo("limit"));
    }

    private RequestSpecification of(String role, CustomerId customer) {
        return given().auth()
                .oauth2(TestToken.of("tina", role)
                        .provider(hurried.provider())
                        .customers(customer)
                        .sign());
    }

    private static String id(CustomerId customer) {
        return customer.toString();
    }
}
