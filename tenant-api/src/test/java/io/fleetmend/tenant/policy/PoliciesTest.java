package io.fleetmend.tenant.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.platform.identity.Roles;
import io.fleetmend.tenant.OnStack;
import io.fleetmend.tenant.Tenant;
import io.restassured.response.Response;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@OnStack
class PoliciesTest {
    private static final String WINDOW = """
            {"id": "night", "name": "Night", "timeZone": "Europe/Berlin", "start": "2026-01-13T02:00", "recurrence": "%s", "length": "PT4H"}""";

    private Tenant provider;

    @BeforeEach
    void tenant() {
        provider = Tenant.create();
    }

    @Test
    void beginWithDefaultsThatInstallNothingByThemselves() throws SQLException {
        CustomerId customer = provider.customer("Bakery");
        Response policy = provider.admin().get(path(customer));
        assertThat(policy.<String>path("windows.inheritedFrom")).isEqualTo("default");
        assertThat(policy.<java.util.List<?>>path("windows.value")).isEmpty();
        assertThat(policy.<java.util.List<?>>path("autoApproval.value.severities"))
                .isEmpty();
        assertThat(policy.<String>path("deadlines.value[0].within")).isEqualTo("PT336H");
        assertThat(provider.told("PolicyChangedV1"))
                .as("told at creation")
                .singleElement()
                .asString()
                .contains(customer.toString(), "\"revision\":1");
    }

    @Test
    void ofACustomerBeatThoseOfItsProviderPartByPart() {
        CustomerId customer = provider.customer("Bakery");
        put("/api/v1/policy", "{\"staleAfter\": \"P2D\", \"restart\": {\"services\": true, \"machine\": true}}");
        put(path(customer), "{\"staleAfter\": \"P1D\"}");
        Response policy = provider.as(Roles.PORTAL_VIEWER, customer).get(path(customer));
        assertThat(policy.<String>path("staleAfter.inheritedFrom")).isEqualTo("customer");
        assertThat(policy.<String>path("staleAfter.value")).isEqualTo("PT24H");
        assertThat(policy.<String>path("restart.inheritedFrom")).isEqualTo("provider");
        assertThat(policy.<String>path("freezes.inheritedFrom")).isEqualTo("default");
        assertThat(provider.admin().delete(path(customer)).statusCode()).isEqualTo(204);
        assertThat(provider.admin().get(path(customer)).<String>path("staleAfter.inheritedFrom"))
                .isEqualTo("provider");
    }

    @Test
    void ofAProviderAreToldForEachCustomerThatFeelsThem() throws SQLException {
        provider.customer("One");
        CustomerId other = provider.customer("Other");
        put(path(other), "{\"staleAfter\": \"P1D\"}");
        int before = provider.told("PolicyChangedV1").size();
        put("/api/v1/policy", "{\"staleAfter\": \"P2D\"}");
        assertThat(provider.told("PolicyChangedV1")).as("the other has its own").hasSize(before + 1);
        put("/api/v1/policy", "{\"staleAfter\": \"P2D\"}");
        assertThat(provider.told("PolicyChangedV1")).as("nothing changed").hasSize(before + 1);
        put("/api/v1/policy", "{\"staleAfter\": \"P2D\", \"restart\": {\"services\": false, \"machine\": false}}");
        assertThat(provider.told("PolicyChangedV1")).hasSize(before + 3);
        assertThat(provider.told("PolicyChangedV1"))
                .filteredOn(event -> event.contains(other.toString()))
                .last()
                .asString()
                .contains("\"staleAfter\":\"PT24H\"", "\"revision\":3");
    }

    @Test
    void takeRulesOfRfc5545() {
        put("/api/v1/policy", windows("FREQ=MONTHLY;BYDAY=2TU"));
        assertThat(provider.admin().get("/api/v1/policy").<String>path("windows.value[0].recurrence"))
                .isEqualTo("FREQ=MONTHLY;BYDAY=2TU");
        put("/api/v1/policy", windows(""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"windows": [{"id": "a", "name": "A", "timeZone": "UTC", "start": "2026-01-13T02:00", "recurrence": "", "length": "PT4H"}, {"id": "a", "name": "B", "timeZone": "UTC", "start": "2026-01-13T02:00", "recurrence": "", "length": "PT4H"}]} | twice | windows[1].id
            {"windows": [{"id": "a", "name": "A", "timeZone": "Mars/Base", "start": "2026-01-13T02:00", "recurrence": "", "length": "PT4H"}]} | Mars/Base | windows[0].timeZone
            {"windows": [{"id": "a", "name": "A", "timeZone": "+02:00", "start": "2026-01-13T02:00", "recurrence": "", "length": "PT4H"}]} | IANA | windows[0].timeZone
            {"windows": [{"id": "a", "name": "A", "timeZone": "UTC", "start": "13.1.2026", "recurrence": "", "length": "PT4H"}]} | 13.1.2026 | windows[0].start
            {"windows": [{"id": "a", "name": "A", "timeZone": "UTC", "start": "2026-01-13T02:00", "recurrence": "FREQ=SOMETIMES", "length": "PT4H"}]} | FREQ=SOMETIMES | windows[0].recurrence
            {"windows": [{"id": "a", "name": "A", "timeZone": "UTC", "start": "2026-01-13T02:00", "recurrence": "FREQ=MINUTELY", "length": "PT4H"}]} | at most daily | windows[0].recurrence
            {"windows": [{"id": "a", "name": "A", "timeZone": "UTC", "start": "2026-01-13T02:00", "recurrence": "", "length": "PT1S"}]} | length | windows[0].length
            {"windows": [{"id": "a", "name": "A", "timeZone": "UTC", "start": "2026-01-13T02:00", "recurrence": "", "length": "P8D"}]} | length | windows[0].length
            {"windows": [{"id": "a b", "name": "A", "timeZone": "UTC", "start": "2026-01-13T02:00", "recurrence": "", "length": "PT4H"}]} | a b | windows[0].id
            {"windows": [null]} | An object was expected | windows[0]
            {"freezes": [{"from": "2026-12-24T00:00:00Z", "to": "2026-12-23T00:00:00Z", "reason": "feast"}]} | to must be after | freezes[0].to
            {"freezes": [{"from": "tomorrow", "to": "2026-12-23T00:00:00Z", "reason": "feast"}]} | tomorrow | freezes[0].from
            {"deadlines": [{"framework": "X", "severities": ["HIGH"], "knownExploited": false, "within": "PT0S"}]} | within | deadlines[0].within
            {"deadlines": [{"framework": "X", "severities": ["AWFUL"], "knownExploited": false, "within": "P1D"}]} | AWFUL | deadlines[0].severities[0]
            {"deadlines": [{"framework": "X", "knownExploited": false, "within": "P1D"}]} | severities | deadlines[0].severities
            {"autoApproval": {"severities": [], "knownExploited": false, "epssAtLeast": 1.5}} | 1.5 | autoApproval.epssAtLeast
            {"autoApproval": {"severities": [], "knownExploited": "yes"}} | autoApproval.knownExploited | autoApproval.knownExploited
            {"restart": {"services": true}} | machine | restart.machine
            {"staleAfter": "PT1S"} | staleAfter | staleAfter
            {"staleAfter": "soon"} | soon | staleAfter
            {"rings": 3} | rings | rings""")
    void refuseWhatCannotBeMeant(String body, String named, String field) {
        Response answer = provider.admin().body(body).put("/api/v1/policy");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.asString()).contains(named);
        assertThat(answer.<String>path("field")).isEqualTo(field);
    }

    @Test
    void areTheAdminsToChange() {
        CustomerId customer = provider.customer("Bakery");
        assertThat(provider.as(Roles.TECHNICIAN, customer)
                        .body("{}")
                        .put(path(customer))
                        .statusCode())
                .isEqualTo(403);
        assertThat(provider.as(Roles.PORTAL_SIGNER, customer)
                        .get("/api/v1/policy")
                        .statusCode())
                .isEqualTo(403);
        assertThat(provider.as(Roles.PROVIDER_ADMIN, customer)
                        .body("{}")
                        .put("/api/v1/policy")
                        .statusCode())
                .as("the provider's, by an admin of one customer")
                .isEqualTo(403);
    }

    private void put(String path, String body) {
        Response answer = provider.admin().body(body).put(path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }

    private static String windows(String recurrence) {
        return "{\"windows\": [%s]}".formatted(WINDOW.formatted(recurrence));
    }

    private static String path(CustomerId customer) {
        return "/api/v1/customers/" + customer + "/policy";
    }
}
