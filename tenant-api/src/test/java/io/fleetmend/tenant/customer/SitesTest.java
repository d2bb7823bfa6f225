package io.fleetmend.tenant.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.SiteId;
import io.fleetmend.platform.identity.Roles;
import io.fleetmend.tenant.OnStack;
import io.fleetmend.tenant.Tenant;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnStack
class SitesTest {
    private Tenant provider;
    private CustomerId customer;
    private SiteId site;

    @BeforeEach
    void aSite() {
        provider = Tenant.create();
        customer = provider.customer("Bakery");
        site = site(customer, "Main street");
    }

    @Test
    void areRenamedAndKeepTheirZone() throws SQLException {
        Response changed = change(customer, site, Map.of("name", "High street"));
        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(provider.admin().get(sites(customer)).<List<Map<String, String>>>path("items"))
                .containsExactly(Map.of("id", site.toString(), "name", "High street", "timeZone", "America/New_York"));
        assertThat(provider.told("CustomerChangedV1")).last().asString().contains("\"High street\"");
    }

    @Test
    void moveIntoAnotherZoneAndKeepTheirName() {
        Response changed = change(customer, site, Map.of("timeZone", "Asia/Tokyo"));
        assertThat(changed.<String>path("timeZone")).isEqualTo("Asia/Tokyo");
        assertThat(changed.<String>path("name")).isEqualTo("Main street");
    }

    @Test
    void mayBeWrittenInOtherLettersButNotLikeAnother() {
        site(customer, "Harbour");
        assertThat(change(customer, site, Map.of("name", "MAIN STREET")).statusCode())
                .isEqualTo(200);
        Response taken = change(customer, site, Map.of("name", "harbour"));
        assertThat(taken.statusCode()).isEqualTo(409);
        assertThat(taken.<String>path("type")).endsWith("/name-taken");
    }

    @Test
    void areWrittenDownWhenTheyChange() {
        change(customer, site, Map.of("name", "High street"));
        assertThat(provider.admin().get("/api/v1/audit").<List<String>>path("items.action"))
                .first()
                .isEqualTo("site.change");
    }

    @Test
    void areFoundUnderTheirOwnCustomerOnly() {
        Map<String, String> body = Map.of("name", "Mine");
        String unknown = notFound(change(customer, new SiteId(UUID.randomUUID()), body));
        CustomerId sibling = provider.customer("Sibling");
        assertThat(notFound(change(sibling, site, body))).isEqualTo(unknown);
        Tenant other = Tenant.create();
        assertThat(notFound(other.admin().body(body).patch(sites(customer) + "/" + site)))
                .isEqualTo(unknown);
    }

    @Test
    void areChangedByAdminsOnly() {
        assertThat(provider.as(Roles.TECHNICIAN, customer)
                        .body(Map.of("name", "Mine"))
                        .patch(sites(customer) + "/" + site)
                        .statusCode())
                .isEqualTo(403);
    }

    private SiteId site(CustomerId of, String name) {
        return SiteId.of(provider.admin()
                .body(Map.of("name", name, "timeZone", "America/New_York"))
                .post(sites(of))
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private Response change(CustomerId of, SiteId which, Map<String, String> body) {
        return provider.admin().body(body).patch(sites(of) + "/" + which);
    }

    private static String sites(CustomerId of) {
        return "/api/v1/customers/" + of + "/sites";
    }

    private static String notFound(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(404);
        return answer.asString();
    }
}
