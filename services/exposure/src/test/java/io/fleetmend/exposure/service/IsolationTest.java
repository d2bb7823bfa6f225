package io.fleetmend.exposure.service;

import static io.fleetmend.exposure.service.Tenant.installed;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.fleetmend.contracts.finding.v1.EndpointFindingsChangedV1;
import io.fleetmend.testkit.TestToken;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnStack
class IsolationTest {
    @Inject
    OtherServices others;

    private final Instant now = Instant.now(Clock.systemUTC());
    private final Tenant mine = Tenant.any();
    private final Tenant foreign = Tenant.any();
    private final Vendor vendor = new Vendor(mine.release(), now);

    @BeforeEach
    void aFindingOfMine() {
        others.tell(vendor.feed(true), vendor.bulletin("DSA-1", "curl", "2"), vendor.bulletin("DSA-2", "curl", "3"));
        others.tell(mine.created(), mine.inventory(now, installed("curl", "1")));
        others.tell(foreign.created());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !Told.of(mine.customer(), EndpointFindingsChangedV1.class)
                                .isEmpty()
                        && Told.count("select count(*) from exposure.customer where customer_id = '%s'"
                                        .formatted(foreign.customer()))
                                == 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/endpoints/%1$s/findings",
                "/api/v1/endpoints/%1$s/exposure-windows",
                "/api/v1/customers/%2$s/exposure",
                "/api/v1/customers/%2$s/exposure-windows",
                "/api/v1/exposure-window-percentiles?customer=%2$s",
                "/api/v1/endpoint-standings?standing=OVERDUE&customer=%2$s",
                "/api/v1/findings?endpoint=%1$s"
            })
    void answersAForeignIdAsOneThatDoesNotExist(String path) {
        String theirs = path.formatted(mine.endpoint(), mine.customer());
        String nobodys = path.formatted(UUID.randomUUID(), UUID.randomUUID());

        mine.technician().get(theirs).then().statusCode(200);
        String foreignAnswer = foreign.technician()
                .get(theirs)
                .then()
                .statusCode(404)
                .extract()
                .asString();
        String unknownAnswer = foreign.technician()
                .get(nobodys)
                .then()
                .statusCode(404)
                .extract()
                .asString();
        assertThat(foreignAnswer).isEqualTo(unknownAnswer);
    }

    @Test
    void listsNoForeignFindings() {
        foreign.technician().get("/api/v1/findings").then().statusCode(200).body("items", empty());
        foreign.technician()
                .get("/api/v1/bulletins/{id}/affected", vendor.id("DSA-1").value())
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void hidesASiblingCustomerFromAPortalUser() {
        Tenant sibling = mine.sibling();
        sibling.portal().get("/api/v1/findings").then().statusCode(200).body("items", empty());
        sibling.portal()
                .get("/api/v1/customers/{id}/exposure", mine.customer().toString())
                .then()
                .statusCode(404);
    }

    @Test
    void refusesABillingClient() {
        given().auth()
                .oauth2(TestToken.of("bill", "billing-read")
                        .provider(mine.provider())
                        .allCustomers()
                        .sign())
                .get("/api/v1/findings")
                .then()
                .statusCode(403);
    }

    @Test
    void refusesWhoeverComesWithoutAToken() {
        given().get("/api/v1/findings").then().statusCode(401);
    }

    @Test
    void givesFindingsPageByPage() {
        String next = mine.technician()
                .get("/api/v1/findings?limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].bulletin", equalTo(vendor.id("DSA-1").value()))
                .extract()
                .path("next");
        mine.technician()
                .get("/api/v1/findings?limit=1&cursor=" + next)
                .then()
                .statusCode(200)
                .body("items[0].bulletin", equalTo(vendor.id("DSA-2").value()))
                .body("next", equalTo(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=fine", "customer=x", "endpoint=1", "cursor=%21", "limit=0"})
    void namesTheParameterThatIsWrong(String query) {
        mine.technician()
                .get("/api/v1/findings?" + query)
                .then()
                .statusCode(400)
                .body("field", equalTo(query.substring(0, query.indexOf('='))));
    }
}
