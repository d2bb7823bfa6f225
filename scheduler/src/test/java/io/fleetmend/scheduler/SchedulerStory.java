package io.fleetmend.scheduler;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fleetmend.contracts.EndpointId;
import io.fleetmend.scheduler.Tenants.Tenant;
import io.fleetmend.testkit.RunningServers;
import io.fleetmend.testkit.TestClock;
import io.fleetmend.testkit.TestToken;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** What the stories of this service have in common. */
abstract class SchedulerStory {
    static final Instant IN_THE_WINDOW = Instant.parse("2026-11-23T03:00:00Z");
    private static final Duration SOON = Duration.ofSeconds(60);

    @Inject
    TestClock clock;

    @Inject
    Tenants tenants;

    @BeforeEach
    void itIsTheMiddleOfTheWindow() {
        clock.set(IN_THE_WINDOW);
    }

    static RequestSpecification technician(Tenant tenant) {
        return caller(tenant, "tess", "technician", "approver");
    }

    static RequestSpecification caller(Tenant tenant, String name, String... roles) {
        return given().contentType("application/json")
                .auth()
                .oauth2(TestToken.of(name, roles)
                        .provider(tenant.provider())
                        .customers(tenant.customer())
                        .sign());
    }

    Response issueToken(Tenant tenant, Map<String, String> body) {
        return technician(tenant)
                .body(body)
                .post(
                        "/api/v1/customers/{c}/sites/{s}/enrolment-tokens",
                        tenant.customer().toString(),
                        tenant.site().toString());
    }

    String token(Tenant tenant) {
        Response[] answer = new Response[1];
        await().atMost(SOON).until(() -> (answer[0] = issueToken(tenant, Map.of())).statusCode() == 200);
        return answer[0].path("token");
    }

    TestAgent enrolled(Tenant tenant) {
        TestAgent agent = new TestAgent(clock);
        assertThat(agent.enrol(token(tenant)).statusCode()).isEqualTo(200);
        return agent;
    }

    /** Waits until the endpoint's newest job is in the state. */
    String jobIn(Tenant tenant, EndpointId endpoint, String state) {
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(newestJobState(tenant, endpoint)).isEqualTo(state));
        return jobs(tenant, endpoint).path("items[0].id");
    }

    String newestJobState(Tenant tenant, EndpointId endpoint) {
        List<String> states = jobs(tenant, endpoint).path("items.state");
        return states.isEmpty() ? "NONE" : states.getFirst();
    }

    /** Waits until all that was told of the customer is planned. */
    static void planned(Tenant tenant) {
        await().atMost(SOON).until(() -> {
            try (Connection connection = RunningServers.superuser();
                    PreparedStatement statement = connection.prepareStatement(
                            "select from scheduler.timer where kind = 'PLAN' and customer_id = ?")) {
                statement.setObject(1, tenant.customer().value());
                try (ResultSet row = statement.executeQuery()) {
                    return !row.next();
                }
            }
        });
    }

    static Response jobs(Tenant tenant, EndpointId endpoint) {
        return technician(tenant).get("/api/v1/jobs?endpoint=" + endpoint);
    }

    /** The events that were told, by type, oldest first, as JSON. */
    static List<String> told(String type, Tenant tenant) {
        List<String> payloads = new ArrayList<>();
        try (Connection connection = RunningServers.superuser();
                PreparedStatement statement = connection.prepareStatement("""
                        select convert_from(payload, 'UTF8') from scheduler.outbox
                        where type = ? and customer_id = ? order by seq""")) {
            statement.setString(1, type);
            statement.setObject(2, tenant.customer().value());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    payloads.add(row.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return payloads;
    }
}
