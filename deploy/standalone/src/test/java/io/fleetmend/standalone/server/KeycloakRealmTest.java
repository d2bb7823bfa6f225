package io.fleetmend.standalone.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What does not need a running Keycloak; what tokens say, tenant-api's {@code RealmTest} asks a real one. */
class KeycloakRealmTest {
    @Test
    void withoutTheDemonstrationNobodyTradesAPasswordForAToken() {
        assertThat(realm(false)).doesNotContain("fleetmend-cli", "\"directAccessGrantsEnabled\":true");
    }

    @Test
    void withTheDemonstrationTheCommandLineDoes() {
        assertThat(realm(true)).contains("fleetmend-cli", "\"directAccessGrantsEnabled\":true");
    }

    private static String realm(boolean demonstration) {
        return new String(
                new KeycloakRealm("http://127.0.0.1:8080", demonstration).json(Secrets.temporary()),
                StandardCharsets.UTF_8);
    }
}
