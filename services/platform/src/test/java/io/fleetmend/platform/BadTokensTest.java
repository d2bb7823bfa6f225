package io.fleetmend.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.testkit.TestToken;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever sends rubbish gets a 401 and makes no service ask Keycloak. */
@OnStack
@TestProfile(BadTokensTest.BesideKeycloak.class)
@QuarkusTestResource(value = CountingKeycloak.class, restrictToAnnotatedClass = true)
class BadTokensTest {
    /** Only to begin anew, with other resources. */
    public static class BesideKeycloak implements QuarkusTestProfile {}

    static Stream<String> tokens() {
        return Stream.of(
                "opaque",
                "not.a.token",
                TestToken.of("of a key that nobody knows", "technician").sign());
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void areRefusedWithoutAsking(String token) {
        assertThat(given().auth().oauth2(token).get("/api/v1/notes").statusCode())
                .isEqualTo(401);
        assertThat(CountingKeycloak.asked()).isZero();
    }
}
