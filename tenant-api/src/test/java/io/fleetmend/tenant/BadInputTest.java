package io.fleetmend.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation that takes a body, and every kind of body that nobody should send. */
@OnStack
class BadInputTest {
    private static final String CUSTOMER = "/api/v1/customers/{customer}";
    private static Tenant provider;
    private static String customer;

    @BeforeEach
    void tenant() {
        if (provider == null) {
            provider = Tenant.create();
            customer = provider.customer("Bakery").toString();
        }
    }

    static Stream<Arguments> operations() {
        String person = "\"username\": \"xy9\", \"email\": \"a@b.example\", \"firstName\": \"A\", \"lastName\": \"B\"";
        return Map.of(
                        "POST /api/v1/providers",
                        "\"name\": \"A\"",
                        "POST /api/v1/providers/{provider}/admins",
                        person,
                        "POST /api/v1/customers",
                        "\"name\": \"A\", \"timeZone\": \"UTC\"",
                        "PATCH " + CUSTOMER,
                        "\"name\": \"A\"",
                        "POST " + CUSTOMER + "/sites",
                        "\"name\": \"A\", \"timeZone\": \"UTC\"",
                        "PUT /api/v1/policy",
                        "\"freezes\": []",
                        "PUT " + CUSTOMER + "/policy",
                        "\"freezes\": []",
                        "POST /api/v1/users",
                        person + ", \"roles\": [\"technician\"], \"customers\": [\"*\"]",
                        "POST /api/v1/billing-clients",
                        "\"name\": \"A\", \"roles\": [\"billing-read\"]")
                .entrySet()
                .stream()
                .flatMap(operation -> bodies(operation.getKey(), operation.getValue()));
    }

    private static Stream<Arguments> bodies(String operation, String good) {
        return Stream.of(
                Arguments.of(operation, "one field too many", "{%s, \"surprise\": 1}".formatted(good), 400, "surprise"),
                Arguments.of(operation, "deep lists", "[".repeat(5000) + "]".repeat(5000), 400, null),
                Arguments.of(operation, "deep objects", "{\"a\":".repeat(5000) + "1" + "}".repeat(5000), 400, null),
                Arguments.of(operation, "10 MB", "{\"name\": \"" + "x".repeat(10 * 1024 * 1024) + "\"}", 413, null),
                Arguments.of(operation, "half a body", "{\"name\"", 400, null),
                Arguments.of(operation, "nothing", "", 400, null),
                Arguments.of(operation, "null", "null", 400, null),
                Arguments.of(operation, "a number", "7", 400, null));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("operations")
    void isAnsweredWithAProblem(String operation, String kind, String body, int status, String field) {
        Response answer = answer(operation, body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        if (field != null) {
            assertThat(answer.<String>path("field")).isEqualTo(field);
        }
    }

    @ParameterizedTest
    @MethodSource("wrongValues")
    void namesTheFieldAndTheExpectation(String operation, String body, String named) {
        Response answer = answer(operation, body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.<String>path("field")).as(answer.asString()).isNotBlank();
        assertThat(answer.<String>path("detail")).contains(named);
    }

    static Stream<Arguments> wrongValues() {
        String person =
                "{\"username\": \"%s\", \"email\": \"%s\", \"firstName\": \"A\", \"lastName\": \"B\", \"roles\": %s, \"customers\": %s}";
        return Stream.of(
                Arguments.of("POST /api/v1/customers", "{\"name\": 7, \"timeZone\": \"UTC\"}", "A text was expected"),
                Arguments.of("POST /api/v1/customers", "{\"name\": \"\", \"timeZone\": \"UTC\"}", "name"),
                Arguments.of(
                        "POST /api/v1/customers",
                        "{\"name\": \"%s\", \"timeZone\": \"UTC\"}".formatted("x".repeat(201)),
                        "201"),
                Arguments.of("POST /api/v1/customers", "{\"name\": \"a\\u0000b\", \"timeZone\": \"UTC\"}", "control"),
                Arguments.of("POST /api/v1/customers", "{\"name\": \"A\"}", "timeZone"),
                Arguments.of("POST /api/v1/customers", "{\"name\": \"A\", \"timeZone\": \"+01:00\"}", "IANA"),
                Arguments.of("PATCH " + CUSTOMER, "{\"timeZone\": \"Nowhere\"}", "Nowhere"),
                Arguments.of(
                        "POST /api/v1/users",
                        person.formatted("X Y", "a@b.example", "[\"technician\"]", "[\"*\"]"),
                        "username"),
                Arguments.of(
                        "POST /api/v1/users",
                        person.formatted("service-account-x", "a@b.example", "[\"technician\"]", "[\"*\"]"),
                        "username"),
                Arguments.of(
                        "POST /api/v1/users",
                        person.formatted("xy9", "nobody", "[\"technician\"]", "[\"*\"]"),
                        "email"),
                Arguments.of(
                        "POST /api/v1/users",
                        person.formatted("xy9", "a@b.example", "[\"operator\"]", "[\"*\"]"),
                        "operator"),
                Arguments.of(
                        "POST /api/v1/users",
                        person.formatted("xy9", "a@b.example", "[\"billing-read\"]", "[\"*\"]"),
                        "billing-read"),
                Arguments.of("POST /api/v1/users", person.formatted("xy9", "a@b.example", "[]", "[\"*\"]"), "roles"),
                Arguments.of(
                        "POST /api/v1/users",
                        person.formatted("xy9", "a@b.example", "[\"technician\"]", "[\"me\"]"),
                        "customer id"),
                Arguments.of(
                        "POST /api/v1/users",
                        person.formatted("xy9", "a@b.example", "[\"portal-viewer\"]", "[\"*\"]"),
                        "portal"),
                Arguments.of(
                        "POST /api/v1/billing-clients",
                        "{\"name\": \"A\", \"roles\": [\"provider-admin\"]}",
                        "provider-admin"));
    }

    private static Response answer(String operation, String body) {
        String[] parts = operation.split(" ");
        String path = parts[1].replace("{provider}", provider.id().toString()).replace("{customer}", customer);
        var caller = path.startsWith("/api/v1/providers") ? Tenant.operator() : provider.admin();
        return caller.header("If-Match", "\"1\"").body(body).request(parts[0], path);
    }
}
