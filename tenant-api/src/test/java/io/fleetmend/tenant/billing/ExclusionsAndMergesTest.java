package io.fleetmend.tenant.billing;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.tenant.OnStack;
import io.fleetmend.tenant.Tenant;
import io.fleetmend.tenant.usage.Managing;
import io.fleetmend.testkit.TestClock;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnStack
class ExclusionsAndMergesTest {
    private static final String EXCLUSIONS = "/api/v1/billing/exclusions/";
    private static final String MERGES = "/api/v1/billing/merges/";

    @Inject
    TestClock clock;

    @Inject
    Managing managing;

    private Tenant provider;
    private Billing billing;
    private CustomerId customer;
    private EndpointId older;
    private EndpointId younger;

    @BeforeEach
    void aMachineThatCameBackUnderAnotherIdentity() {
        clock.set(Instant.parse("2026-11-10T12:00:00Z"));
        provider = Tenant.create();
        billing = new Billing(provider);
        customer = provider.customer("Bakery", "Europe/Berlin");
        older = managing.enrol(provider.id(), customer, "server", "2026-11-01T11:00:00Z");
        younger = managing.enrol(provider.id(), customer, "server", "2026-11-06T11:00:00Z");
    }

    @Test
    void billsBothIdentitiesUntilTheyAreMerged() {
        assertThat(serverDays()).isEqualTo(15);
        provider.admin()
                .body(Map.of("into", older, "reason", "disk was replaced"))
                .put(MERGES + younger)
                .then()
                .statusCode(200);
        assertThat(serverDays()).isEqualTo(10);
        assertThat(billing.evidence("2026-11", customer, "server").<List<String>>path("items.endpoint"))
                .containsExactly(older.toString());
        provider.admin()
                .header("If-Match", "\"1\"")
                .delete(MERGES + younger)
                .then()
                .statusCode(204);
        assertThat(serverDays()).isEqualTo(15);
    }

    @Test
    void mergesIntoAnOlderIdentityOfTheSameCustomerOnly() {
        CustomerId other = provider.customer("Other");
        EndpointId theirs = managing.enrol(provider.id(), other, "server", "2026-10-01T11:00:00Z");
        for (EndpointId wrong : List.of(theirs, younger, older)) {
            assertThat(provider.admin()
                            .body(Map.of("into", wrong, "reason", "wrong"))
                            .put(MERGES + older)
                            .statusCode())
                    .as("%s", wrong)
                    .isEqualTo(409);
        }
        assertThat(provider.admin()
                        .body(Map.of("into", UUID.randomUUID(), "reason", "wrong"))
                        .put(MERGES + younger)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void excludesAnEndpointUntilTheEnd() {
        Response put = exclude(provider.admin(), "2026-11-10");
        assertThat(put.statusCode()).as(put.asString()).isEqualTo(200);
        assertThat(serverDays())
                .as("of nine days of the younger one day is left")
                .isEqualTo(11);
        assertThat(billing.get("/exclusions").<List<String>>path("items.reason"))
                .containsExactly("loaned");
    }

    @Test
    void changesAnExclusionThatWasReadOnly() {
        String tag = exclude(provider.admin(), "2026-11-10").header("ETag");
        assertThat(exclude(provider.admin(), "2026-11-11").statusCode()).isEqualTo(428);
        assertThat(exclude(provider.admin().header("If-Match", "\"7\""), "2026-11-11")
                        .statusCode())
                .isEqualTo(412);
        assertThat(exclude(provider.admin().header("If-Match", tag), "2026-11-11")
                        .header("ETag"))
                .isEqualTo("\"2\"");
        assertThat(provider.admin()
                        .header("If-Match", "\"2\"")
                        .delete(EXCLUSIONS + younger + "/2026-11-06")
                        .statusCode())
                .isEqualTo(204);
        assertThat(serverDays()).isEqualTo(15);
    }

    @Test
    void keepsProvidersApart() {
        assertThat(exclude(Tenant.create().admin(), "2026-11-10").statusCode()).isEqualTo(404);
        assertThat(billing.program()
                        .body(Map.of("until", "2026-11-10", "reason", "mine"))
                        .put(EXCLUSIONS + younger + "/2026-11-06")
                        .statusCode())
                .as("a program does not decide what is billed")
                .isEqualTo(403);
    }

    private Response exclude(RequestSpecification caller, String until) {
        return caller.body(Map.of("until", until, "reason", "loaned")).put(EXCLUSIONS + younger + "/2026-11-06");
    }

    private int serverDays() {
        return billing.statement("2026-11", customer).path("lines.find { it.line == 'server' }.quantity");
    }
}
