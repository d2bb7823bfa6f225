package io.fleetmend.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.contracts.CustomerId;
import io.restassured.response.Response;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Somebody in the real Keycloak, who logs in with a browser. */
public record Person(String username, String password) {
    public static Person with(Tenant provider, String role, CustomerId... customers) {
        String username = "user-" + UUID.randomUUID();
        Response answer = provider.admin()
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
                        Set.of(role),
                        "customers",
                        customers.length == 0
                                ? List.of("*")
                                : List.of(customers).stream()
                                        .map(CustomerId::toString)
                                        .toList()))
                .post("/api/v1/users");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return new Person(username, answer.path("temporaryPassword"));
    }

    /** A browser in which this person has logged in. */
    public Browser browser() {
        Browser browser = Browser.open();
        HttpResponse<String> end = browser.login("/session/login", username, password);
        assertThat(end.uri().getPath()).as(end.body()).isEqualTo("/console/");
        return browser;
    }
}
