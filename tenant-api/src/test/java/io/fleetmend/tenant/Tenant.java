package io.fleetmend.tenant;

import static io.restassured.RestAssured.given;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.platform.identity.Roles;
import io.fleetmend.testkit.RunningServers;
import io.fleetmend.testkit.TestToken;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A provider of one test, and its people. */
public final class Tenant {
    private final ProviderId provider;

    private Tenant(ProviderId provider) {
        this.provider = provider;
    }

    public static Tenant create() {
        String id = operator()
                .body(Map.of("name", "Provider " + UUID.randomUUID()))
                .post("/api/v1/providers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new Tenant(ProviderId.of(id));
    }

    public ProviderId id() {
        return provider;
    }

    public static RequestSpecification operator() {
        return caller(TestToken.of("olga", Roles.OPERATOR));
    }

    public static RequestSpecification nobody() {
        return given().contentType("application/json");
    }

    public RequestSpecification admin() {
        return caller(
                TestToken.of("ada", Roles.PROVIDER_ADMIN).provider(provider).allCustomers());
    }

    public RequestSpecification as(String role, CustomerId... customers) {
        return caller(TestToken.of("somebody", role).provider(provider).customers((Object[]) customers));
    }

    public RequestSpecification program() {
        return caller(
                TestToken.of("program", Roles.BILLING_READ).provider(provider).allCustomers());
    }

    public CustomerId customer(String name, String zone) {
        return CustomerId.of(admin().body(Map.of("name", name, "timeZone", zone))
                .post("/api/v1/customers")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    public CustomerId customer(String name) {
        return customer(name, "Europe/Berlin");
    }

    private static RequestSpecification caller(TestToken token) {
        return given().auth().oauth2(token.sign()).contentType("application/json");
    }

    /** Payloads in the outbox, oldest first. */
    public List<String> told(String type) throws SQLException {
        return rows(
                "select convert_from(payload, 'UTF8') from tenant_api.outbox where type = ? and provider_id = ?::uuid order by seq",
                type,
                provider.toString());
    }

    /** The first column of what the superuser sees. */
    public static List<String> rows(String sql, String... parameters) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = RunningServers.superuser();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(row.getString(1));
                }
            }
        }
        return rows;
    }
}
