package io.fleetmend.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.testkit.RunningServers;
import io.fleetmend.testkit.TestToken;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What each caller sees; the same must hold whichever of the two layers is at work. */
abstract class NotesOfTenants {
    private final UUID provider = UUID.randomUUID();
    private final UUID otherProvider = UUID.randomUUID();
    private final UUID customer = UUID.randomUUID();
    private final UUID sibling = UUID.randomUUID();
    private final String canary = "canary " + UUID.randomUUID();

    @Test
    void showsACustomersRowsToItsTechnicianOnly() {
        write(whole(provider), customer, canary);
        assertThat(list(technician(provider, customer))).contains(canary);
        assertThat(list(whole(provider))).contains(canary);
        assertThat(list(technician(provider, sibling))).doesNotContain(canary);
        assertThat(list(whole(otherProvider))).doesNotContain(canary);
        assertThat(list(technician(otherProvider, customer))).doesNotContain(canary);
    }

    @Test
    void answersAForeignIdLikeAnUnknownOne() {
        String id = write(whole(provider), customer, canary);
        assertThat(technician(provider, customer).get("/api/v1/notes/" + id).statusCode())
                .isEqualTo(200);
        String unknown = notFound(whole(otherProvider).get("/api/v1/notes/" + UUID.randomUUID()));
        assertThat(notFound(whole(otherProvider).get("/api/v1/notes/" + id))).isEqualTo(unknown);
        assertThat(notFound(technician(provider, sibling).get("/api/v1/notes/" + id)))
                .isEqualTo(unknown);
        assertThat(notFound(whole(provider).get("/api/v1/notes/not-an-id"))).isEqualTo(unknown);
    }

    @Test
    void showsNothingToACallerWithoutTenant() {
        write(whole(provider), customer, canary);
        assertThat(list(caller(TestToken.of("nobody", "technician")))).isEmpty();
        assertThat(list(caller(TestToken.of("mangled", "technician")
                        .provider("not a uuid")
                        .allCustomers())))
                .isEmpty();
    }

    /** @param verb {@code enable} or {@code disable} */
    static void rowLevelSecurity(String verb) throws SQLException {
        try (Connection connection = RunningServers.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table tenant_api.note %s row level security".formatted(verb));
        }
    }

    static RequestSpecification whole(UUID provider) {
        return caller(TestToken.of("ada", "technician").provider(provider).allCustomers());
    }

    static RequestSpecification technician(UUID provider, UUID... customers) {
        return caller(TestToken.of("tess", "technician").provider(provider).customers((Object[]) customers));
    }

    static RequestSpecification caller(TestToken token) {
        return given().auth().oauth2(token.sign()).contentType("application/json");
    }

    static String write(RequestSpecification caller, UUID customer, String text) {
        Response answer = caller.body(Map.of("customer", customer, "text", text, "stars", 1))
                .post("/api/v1/notes");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.path("id");
    }

    static List<String> list(RequestSpecification caller) {
        return caller.get("/api/v1/notes?limit=500")
                .then()
                .statusCode(200)
                .extract()
                .path("items.text");
    }

    private static String notFound(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        return answer.asString();
    }
}
