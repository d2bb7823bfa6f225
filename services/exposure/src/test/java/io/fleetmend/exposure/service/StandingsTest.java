package io.fleetmend.exposure.service;

import static io.fleetmend.exposure.service.Tenant.installed;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.fleetmend.exposure.overview.EndpointStanding;
import io.fleetmend.testkit.TestToken;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One bulletin is missing at an endpoint that is late and at one that has time; a third has told nothing, a fourth is another provider's. */
@OnStack
class StandingsTest {
    private static final String PATH = "/api/v1/endpoint-standings";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    OtherServices others;

    private final Instant now = Instant.now(Clock.systemUTC());
    private final Tenant hurried = Tenant.any();
    private final Tenant calm = hurried.sibling();
    private final Tenant silent = hurried.sibling();
    private final Tenant foreign = Tenant.any();
    private final Vendor vendor = new Vendor(hurried.release(), now);

    @BeforeEach
    void fourEndpoints() {
        others.tell(vendor.feed(true), vendor.bulletin("DSA-1", "curl", "2"));
        others.tell(hurried.created(), hurried.policy(Duration.ofMinutes(30)));
        others.tell(hurried.inventory(now, installed("curl", "1")));
        others.tell(calm.created(), calm.policy(Duration.ofDays(7)), calm.inventory(now, installed("curl", "1")));
        others.tell(silent.created(), silent.enrolled(now));
        others.tell(foreign.created(), foreign.enrolled(now));
        await().atMost(PATIENCE).untilAsserted(() -> {
            of(hurried).body("items.pairs.MISSING", contains(1)).body("items.standing", contains("OVERDUE"));
            of(calm).body("items.pairs.MISSING", contains(1));
            of(silent).body("items", hasSize(1));
        });
        await().atMost(PATIENCE)
                .untilAsserted(() -> foreign.technician()
                        .queryParam("endpoint", foreign.endpoint().toString())
                        .get(PATH)
                        .then()
                        .body("items", hasSize(1)));
    }

    @Test
    void tellApartWhoIsLateAndWhoHasTime() {
        of(hurried).body("items.standing", contains("OVERDUE"));
        of(calm).body("items.standing", contains("COMPLIANT")).body("items.pairs.MISSING", contains(1));
    }

    @Test
    void ofWhoHasToldNothingAreUnknown() {
        of(silent).body("items.standing", contains("UNKNOWN")).body("items.pairs.PROTECTED", contains(0));
    }

    @Test
    void areInTheOrderOfTheIdsAndOncePerEndpoint() {
        List<String> ids = Arrays.asList(id(hurried), id(calm), id(silent));
        Collections.sort(ids);
        ask(hurried, id(silent), id(calm), id(hurried), id(calm))
                .statusCode(200)
                .body("items.endpoint", contains(ids.toArray()));
    }

    @Test
    void passOverForeignEndpointsAsIfTheyDidNotExist() {
        ask(hurried, id(foreign)).statusCode(200).body("items", empty());
        ask(hurried, id(foreign), id(calm)).body("items.endpoint", contains(id(calm)));
    }

    @Test
    void showATechnicianOnlyHerCustomers() {
        given().auth()
                .oauth2(TestToken.of("tina", "technician")
                        .provider(hurried.provider())
                        .customers(calm.customer())
                        .sign())
                .queryParam("endpoint", id(hurried), id(calm))
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items.endpoint", contains(id(calm)));
    }

    @Test
    void ofNobodyAreNone() {
        hurried.technician().get(PATH).then().statusCode(200).body("items", empty());
    }

    @ParameterizedTest
    @EnumSource(EndpointStanding.Verdict.class)
    void areFoundByHowTheyStand(EndpointStanding.Verdict standing) {
        Tenant who = switch (standing) {
            case OVERDUE -> hurried;
            case COMPLIANT -> calm;
            case UNKNOWN -> silent;
        };
        standing(hurried, standing.name()).body("items.endpoint", contains(id(who)));
    }

    @Test
    void areFoundPageByPageWithinACustomer() {
        others.tell(hurried.policy(Duration.ofDays(7)));
        await().atMost(PATIENCE)
                .untilAsserted(() -> standing(hurried, "COMPLIANT").body("items", hasSize(2)));

        String next = hurried.technician()
                .queryParam("standing", "COMPLIANT")
                .queryParam("limit", 1)
                .get(PATH)
                .path("next");
        hurried.technician()
                .queryParam("standing", "COMPLIANT")
                .queryParam("limit", 1)
                .queryParam("cursor", next)
                .get(PATH)
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
        hurried.technician()
                .queryParam("standing", "COMPLIANT")
                .queryParam("customer", calm.customer().toString())
                .get(PATH)
                .then()
                .body("items.endpoint", contains(id(calm)));
    }

    @Test
    void refuseHowNobodyStands() {
        standing(hurried, "FINE").statusCode(400).body("field", equalTo("standing"));
    }

    @Test
    void refuseACustomerThatWouldSiftNothing() {
        for (String beside : List.of("", "&endpoint=" + id(calm), "&standing=OVERDUE&endpoint=" + id(calm))) {
            hurried.technician()
                    .get(PATH + "?customer=" + calm.customer() + beside)
                    .then()
                    .statusCode(400)
                    .body("field", equalTo("customer"));
        }
    }

    @Test
    void refuseWhatIsNoPageEvenWhereThereIsOne() {
        hurried.technician()
                .queryParam("cursor", "%%")
                .get(PATH)
                .then()
                .statusCode(400)
                .body("field", equalTo("cursor"));
    }

    private static ValidatableResponse standing(Tenant tenant, String standing) {
        return tenant.technician().queryParam("standing", standing).get(PATH).then();
    }

    @Test
    void refuseWhatIsNoIdAndWhatIsTooMuch() {
        ask(hurried, "no-id").statusCode(400).body("field", equalTo("endpoint"));
        ask(hurried, Collections.nCopies(65, id(hurried)).toArray(String[]::new))
                .statusCode(400)
                .body("field", equalTo("endpoint"));
    }

    private ValidatableResponse of(Tenant tenant) {
        return ask(tenant, id(tenant)).statusCode(200);
    }

    private static ValidatableResponse ask(Tenant tenant, String... endpoints) {
        return tenant.technician()
                .queryParam("endpoint", (Object[]) endpoints)
                .get(PATH)
                .then();
    }

    private static String id(Tenant tenant) {
        return tenant.endpoint().toString();
    }
}
