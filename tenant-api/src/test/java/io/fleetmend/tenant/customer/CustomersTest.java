package io.fleetmend.tenant.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.contracts.CustomerId;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OnStack
class CustomersTest {
    private static final String ZONE = "Europe/Berlin";
    private Tenant provider;

    @BeforeEach
    void tenant() {
        provider = Tenant.create();
    }

    @Test
    void tellsWholeCustomersWithTheirSites() throws SQLException {
        CustomerId customer = provider.customer("Bakery");
        provider.admin()
                .body(Map.of("name", "Main street", "timeZone", "America/New_York"))
                .post("/api/v1/customers/" + customer + "/sites")
                .then()
                .statusCode(201);
        assertThat(provider.told("CustomerChangedV1"))
                .hasSize(2)
                .last()
                .asString()
                .contains("\"Bakery\"", "\"Main street\"", "America/New_York", ZONE, "\"active\":true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert('x')</script>",
                "=HYPERLINK(\"http://evil\")",
                "'; drop table customer; --",
                "Ünïcödé \u202e right to left",
                "{{7*7}} ${jndi:ldap://x}"
            })
    void takesAnyNameAsText(String name) {
        CustomerId customer = provider.customer(name);
        assertThat(provider.admin().get("/api/v1/customers/" + customer).<String>path("name"))
                .isEqualTo(name);
    }

    @Test
    void refusesANameThatIsTaken() {
        provider.customer("Bakery");
        Response again = provider.admin()
                .body(Map.of("name", "bakery", "timeZone", ZONE))
                .post("/api/v1/customers");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.<String>path("type")).endsWith("/name-taken");
        assertThat(Tenant.create().customer("Bakery")).as("of another provider").isNotNull();
    }

    @Test
    void changesOnlyWhatWasSeen() {
        String path = "/api/v1/customers/" + provider.customer("Bakery");
        String tag = provider.admin().get(path).header("ETag");
        assertThat(provider.admin().body(Map.of("name", "Baker")).patch(path).statusCode())
                .as("without If-Match")
                .isEqualTo(428);
        Response changed = provider.admin()
                .header("If-Match", tag)
                .body(Map.of("name", "Baker"))
                .patch(path);
        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(changed.<String>path("name")).isEqualTo("Baker");
        assertThat(changed.<String>path("timeZone")).isEqualTo(ZONE);
        assertThat(provider.admin()
                        .header("If-Match", tag)
                        .body(Map.of("name", "Late"))
                        .patch(path)
                        .statusCode())
                .as("with the tag of before")
                .isEqualTo(412);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bak", "KERY", "bakery m"})
    void findsCustomersByPartOfTheirName(String typed) {
        CustomerId bakery = provider.customer("Bakery Miller");
        provider.customer("Butcher");
        assertThat(provider.admin()
                        .queryParam("search", typed)
                        .get("/api/v1/customers")
                        .<List<String>>path("items.id"))
                .containsExactly(bakery.toString());
    }

    @Test
    void findsNoCustomerThatTheSearcherMayNotSee() {
        CustomerId mine = provider.customer("Bakery one");
        provider.customer("Bakery two");
        assertThat(provider.as(Roles.TECHNICIAN, mine)
                        .get("/api/v1/customers?search=bakery")
                        .<List<String>>path("items.id"))
                .containsExactly(mine.toString());
    }

    @Test
    void refusesASearchThatIsTooLong() {
        Response answer = provider.admin().queryParam("search", "x".repeat(201)).get("/api/v1/customers");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.<String>path("field")).isEqualTo("search");
    }

    @Test
    void showsCustomersToWhoMaySeeThem() {
        CustomerId one = provider.customer("One");
        CustomerId other = provider.customer("Other");
        assertThat(provider.admin().get("/api/v1/customers").<List<String>>path("items.id"))
                .containsExactlyInAnyOrder(one.toString(), other.toString());
        assertThat(provider.as(Roles.TECHNICIAN, one).get("/api/v1/customers").<List<String>>path("items.id"))
                .containsExactly(one.toString());
        assertThat(provider.as(Roles.PORTAL_VIEWER, other)
                        .get("/api/v1/customers")
                        .<List<String>>path("items.id"))
                .containsExactly(other.toString());
        assertThat(Tenant.create().admin().get("/api/v1/customers").<List<String>>path("items.id"))
                .isEmpty();
    }

    @Test
    void pagesThroughCustomers() {
        for (int number = 0; number < 5; number++) {
            provider.customer("Customer " + number);
        }
        Response first = provider.admin().get("/api/v1/customers?limit=3");
        Response second = provider.admin().get("/api/v1/customers?limit=3&cursor=" + first.<String>path("next"));
        assertThat(first.<List<String>>path("items.name")).hasSize(3);
        assertThat(second.<List<String>>path("items.name")).hasSize(2);
        assertThat(second.<String>path("next")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/sites", "/policy", "/compliance", "/compliance-snapshots"})
    void answersAForeignCustomerLikeAnUnknownOne(String below) {
        CustomerId foreign = Tenant.create().customer("Foreign");
        CustomerId sibling = provider.customer("Sibling");
        CustomerId own = provider.customer("Own");
        String unknown = notFound(provider.admin().get(path(UUID.randomUUID(), below)));
        assertThat(notFound(provider.admin().get(path(foreign, below)))).isEqualTo(unknown);
        assertThat(notFound(provider.as(Roles.TECHNICIAN, own).get(path(sibling, below))))
                .isEqualTo(unknown);
        assertThat(notFound(provider.admin().get(path("no-id", below)))).isEqualTo(unknown);
    }

    @Test
    void letsNobodyWriteIntoForeignCustomers() {
        CustomerId foreign = Tenant.create().customer("Foreign");
        notFound(provider.admin()
                .header("If-Match", "\"1\"")
                .body(Map.of("name", "Mine"))
                .patch(path(foreign, "")));
        notFound(provider.admin().body(Map.of("name", "Mine", "timeZone", ZONE)).post(path(foreign, "/sites")));
        notFound(provider.admin().body(Map.of()).put(path(foreign, "/policy")));
        notFound(provider.admin().delete(path(foreign, "/policy")));
    }

    @Test
    void needsAnAdminOfTheWholeProviderToCreateOne() {
        CustomerId one = provider.customer("One");
        Map<String, String> body = Map.of("name", "Another", "timeZone", ZONE);
        assertThat(provider.as(Roles.PROVIDER_ADMIN, one)
                        .body(body)
                        .post("/api/v1/customers")
                        .statusCode())
                .isEqualTo(403);
        assertThat(provider.as(Roles.TECHNICIAN, one)
                        .body(body)
                        .post("/api/v1/customers")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Tenant.operator().get("/api/v1/customers").statusCode()).isEqualTo(403);
        assertThat(provider.program().get("/api/v1/customers").statusCode()).isEqualTo(403);
        assertThat(Tenant.nobody().get("/api/v1/customers").statusCode()).isEqualTo(401);
    }

    private static String path(Object customer, String below) {
        return "/api/v1/customers/" + customer + below;
    }

    private static String notFound(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(404);
        return answer.asString();
    }
}
