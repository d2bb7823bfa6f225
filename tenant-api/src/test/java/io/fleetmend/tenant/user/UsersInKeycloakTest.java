package io.fleetmend.tenant.user;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.platform.identity.Roles;
import io.fleetmend.tenant.OnKeycloak;
import io.fleetmend.tenant.OnStack;
import io.fleetmend.tenant.Tenant;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People and programs in a real Keycloak: what they may be, whose they are, and what their tokens say. */
@OnStack
@OnKeycloak
@NullUnmarked // filled by Quarkus
class UsersInKeycloakTest {
    private final String username = "user-" + UUID.randomUUID();
    private Tenant provider;
    private CustomerId customer;

    @BeforeEach
    void tenant() {
        provider = Tenant.create();
        customer = provider.customer("Bakery");
    }

    @Test
    void getTokensThatNameTheirCustomers() {
        String password = created(provider, Set.of(Roles.TECHNICIAN, Roles.APPROVER), Set.of(customer.toString()));
        JsonPath claims = claims(password);
        assertThat(claims.getString("provider")).isEqualTo(provider.id().toString());
        assertThat(claims.<String>getList("customers")).containsExactly(customer.toString());
        assertThat(claims.<String>getList("groups"))
                .contains("technician", "approver")
                .doesNotContain("operator");
    }

    @Test
    void getTokensThatNameTheirNewCustomersAndRoles() {
        String password = created(provider, Set.of(Roles.TECHNICIAN, Roles.APPROVER), Set.of(customer.toString()));
        CustomerId another = provider.customer("Butcher");
        Response changed = change(provider, Set.of(Roles.TECHNICIAN), Set.of(another.toString()));
        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(changed.<List<String>>path("roles")).containsExactly("technician");
        assertThat(changed.<String>path("email")).isEqualTo(username + "@p.example");
        JsonPath claims = claims(password);
        assertThat(claims.getString("provider")).isEqualTo(provider.id().toString());
        assertThat(claims.<String>getList("customers")).containsExactly(another.toString());
        assertThat(claims.<String>getList("groups")).contains("technician").doesNotContain("approver");
    }

    @Test
    void areWrittenDownWithTheirNewRights() {
        created(provider, Set.of(Roles.TECHNICIAN), Set.of("*"));
        Response changed = change(provider, Set.of(Roles.TECHNICIAN), Set.of(customer.toString()));
        assertThat(changed.<List<String>>path("roles")).as("as before").containsExactly("technician");
        Response newest = provider.admin().get("/api/v1/audit?limit=1");
        assertThat(newest.<String>path("items[0].action")).isEqualTo("user.change");
        assertThat(newest.<String>path("items[0].subject")).isEqualTo(username);
        assertThat(newest.asString()).contains("technician", customer.toString());
    }

    @Test
    void areChangedByTheirOwnProviderOnlyAndForItsCustomersOnly() {
        String password = created(provider, Set.of(Roles.TECHNICIAN), Set.of(customer.toString()));
        Tenant other = Tenant.create();
        Response foreign = change(other, Set.of(Roles.TECHNICIAN), Set.of("*"));
        assertThat(foreign.statusCode()).isEqualTo(404);
        Response unknown =
                other.admin().body(rights(Set.of("technician"), Set.of("*"))).put("/api/v1/users/nobody-at-all");
        assertThat(foreign.asString()).isEqualTo(unknown.asString());
        CustomerId theirs = other.customer("Foreign");
        assertThat(change(provider, Set.of(Roles.TECHNICIAN), Set.of(theirs.toString()))
                        .statusCode())
                .isEqualTo(404);
        assertThat(claims(password).<String>getList("customers")).containsExactly(customer.toString());
    }

    @Test
    void cannotTakeTheirOwnRightsAway() {
        Response own = provider.admin()
                .body(rights(Set.of(Roles.TECHNICIAN), Set.of("*")))
                .put("/api/v1/users/ada");
        assertThat(own.statusCode()).as(own.asString()).isEqualTo(409);
        assertThat(own.<String>path("type")).endsWith("/own-user");
    }

    @Test
    void areListedAndDeletedByTheirOwnProviderOnly() {
        created(provider, Set.of(Roles.PORTAL_VIEWER), Set.of(customer.toString()));
        assertThat(provider.admin().get("/api/v1/users").<List<String>>path("items.username"))
                .containsExactly(username);
        Tenant other = Tenant.create();
        assertThat(other.admin().get("/api/v1/users").<List<String>>path("items.username"))
                .isEmpty();
        Response foreign = other.admin().delete("/api/v1/users/" + username);
        Response unknown = other.admin().delete("/api/v1/users/nobody-at-all");
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(foreign.asString()).isEqualTo(unknown.asString());
        assertThat(provider.admin().delete("/api/v1/users/operator").statusCode())
                .isEqualTo(404);
        assertThat(provider.admin().delete("/api/v1/users/" + username).statusCode())
                .isEqualTo(204);
        assertThat(provider.admin().get("/api/v1/users").<List<String>>path("items.username"))
                .isEmpty();
    }

    @Test
    void areRefusedForCustomersOfOthersAndForNamesThatAreTaken() {
        CustomerId foreign = Tenant.create().customer("Foreign");
        assertThat(post(provider, Set.of(Roles.TECHNICIAN), Set.of(foreign.toString()))
                        .statusCode())
                .isEqualTo(404);
        created(provider, Set.of(Roles.TECHNICIAN), Set.of("*"));
        assertThat(post(provider, Set.of(Roles.TECHNICIAN), Set.of("*")).statusCode())
                .isEqualTo(409);
    }

    @Test
    void beginWithAnAdminWhomTheOperatorMakes() {
        Response answer = Tenant.operator()
                .body(Map.of("username", username, "email", username + "@p.example", "firstName", "A", "lastName", "B"))
                .post("/api/v1/providers/" + provider.id() + "/admins");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        JsonPath claims = claims(answer.<String>path("temporaryPassword"));
        assertThat(claims.<String>getList("groups")).contains("provider-admin");
        assertThat(claims.<String>getList("customers")).containsExactly("*");
    }

    @Test
    void mayBeProgramsThatReadUsage() {
        Response client = provider.admin()
                .body(Map.of("name", "Invoices", "roles", Set.of(Roles.BILLING_READ)))
                .post("/api/v1/billing-clients");
        assertThat(client.statusCode()).as(client.asString()).isEqualTo(201);
        String id = client.path("clientId");
        JsonPath claims = claims(Map.of(
                "grant_type", "client_credentials", "client_id", id, "client_secret", client.path("clientSecret")));
        assertThat(claims.getString("provider")).isEqualTo(provider.id().toString());
        assertThat(claims.<String>getList("groups")).contains("billing-read").doesNotContain("billing-export");
        assertThat(claims.getString("aud")).contains("fleetmend");
        assertThat(provider.admin().get("/api/v1/billing-clients").<List<String>>path("items.clientId"))
                .containsExactly(id);
        assertThat(Tenant.create()
                        .admin()
                        .delete("/api/v1/billing-clients/" + id)
                        .statusCode())
                .isEqualTo(404);
        assertThat(provider.admin().delete("/api/v1/billing-clients/" + id).statusCode())
                .isEqualTo(204);
    }

    private String created(Tenant tenant, Set<String> roles, Set<String> customers) {
        Response answer = post(tenant, roles, customers);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.path("temporaryPassword");
    }

    private Response post(Tenant tenant, Set<String> roles, Set<String> customers) {
        return tenant.admin()
                .body(Map.of(
                        "username",
                        username,
                        "email",
                        username + "@p.example",
                        "firstName",
                        "Tess",
                        "lastName",
                        "Tech",
                        "roles",
                        roles,
                        "customers",
                        customers))
                .post("/api/v1/users");
    }

    private Response change(Tenant tenant, Set<String> roles, Set<String> customers) {
        return tenant.admin().body(rights(roles, customers)).put("/api/v1/users/" + username);
    }

    private static Map<String, Object> rights(Set<String> roles, Set<String> customers) {
        return Map.of("roles", roles, "customers", customers);
    }

    private JsonPath claims(String password) {
        return claims(Map.of(
                "grant_type", "password", "client_id", "fleetmend-cli", "username", username, "password", password));
    }

    private JsonPath claims(Map<String, String> form) {
        Response answer = given().formParams(form).post(realm() + "/protocol/openid-connect/token");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        String body = answer.<String>path("access_token").split("\\.")[1];
        return JsonPath.from(new String(Base64.getUrlDecoder().decode(body), StandardCharsets.UTF_8));
    }

    /** Not injected: Quarkus would ask the tests without a Keycloak for it, too. */
    private static String realm() {
        return ConfigProvider.getConfig().getValue("test.keycloak.realm", String.class);
    }
}
