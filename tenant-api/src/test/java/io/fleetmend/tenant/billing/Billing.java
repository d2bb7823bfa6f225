package io.fleetmend.tenant.billing;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.platform.identity.Roles;
import io.fleetmend.tenant.Tenant;
import io.fleetmend.testkit.TestToken;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;

/** What a provider's billing program does, in a line each. */
public final class Billing {
    private static final String API = "/api/v1/billing";

    private final Tenant provider;

    public Billing(Tenant provider) {
        this.provider = provider;
    }

    /** Reads and exports. */
    public RequestSpecification program() {
        return RestAssured.given()
                // what a colon stands for stays as it is
                .urlEncodingEnabled(false)
                .auth()
                .oauth2(TestToken.of("exporter", Roles.BILLING_EXPORT)
                        .provider(provider.id())
                        .allCustomers()
                        .sign())
                .contentType("application/json");
    }

    public Response get(String path) {
        return program().get(API + path);
    }

    public void map(CustomerId customer, String system, String externalId, Map<String, String> lines) {
        program()
                .body(Map.of("externalId", externalId, "lines", lines))
                .put(API + "/mappings/%s/%s".formatted(customer, system))
                .then()
                .statusCode(200);
    }

    public void agree(CustomerId customer, Map<?, ?>... lines) {
        provider.admin()
                .body(Map.of("lines", lines))
                .put(API + "/customers/%s/agreement".formatted(customer))
                .then()
                .statusCode(200);
    }

    public Response close(String period) {
        return close(period, UUID.randomUUID().toString(), "{}");
    }

    public Response close(String period, String key, String body) {
        return program()
                .header("Idempotency-Key", key)
                .header("If-Match", "\"open\"")
                .body(body)
                .post(API + "/periods/%s:close".formatted(period));
    }

    public Response statement(String period, CustomerId customer) {
        return get("/periods/%s/statements/%s".formatted(period, customer));
    }

    public Response evidence(String period, CustomerId customer, String line) {
        return get("/periods/%s/statements/%s/lines/%s/evidence".formatted(period, customer, line));
    }
}
