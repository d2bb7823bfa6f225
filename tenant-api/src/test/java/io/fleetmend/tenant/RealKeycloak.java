package io.fleetmend.tenant;

import io.fleetmend.standalone.server.FreePort;
import io.fleetmend.standalone.server.KeycloakDistribution;
import io.fleetmend.standalone.server.KeycloakRealm;
import io.fleetmend.standalone.server.KeycloakServer;
import io.fleetmend.standalone.server.PostgresServer;
import io.fleetmend.standalone.server.Secrets;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;

/** A Keycloak with our realm, on a PostgreSQL of its own. */
@NullUnmarked // filled when Quarkus starts it
public class RealKeycloak implements QuarkusTestResourceLifecycleManager {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /** Quarkus chooses its port when it starts; on loopback Keycloak lets people come back to any (RFC 8252). */
    private static final String ANY_PORT = "http://127.0.0.1";

    private PostgresServer postgres;
    private KeycloakServer keycloak;

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory("fleetmend-keycloak");
            Secrets secrets = Secrets.temporary();
            int port = FreePort.find();
            postgres = PostgresServer.start(
                    folder.resolve("postgres"),
                    Path.of(System.getProperty("java.io.tmpdir"), "fleetmend-test-postgres"),
                    folder.resolve("postgres.log"),
                    FreePort.find(),
                    secrets);
            KeycloakDistribution distribution = KeycloakDistribution.find(Path.of(""));
            distribution.prepare(folder.resolve("keycloak-build.log"));
            keycloak = KeycloakServer.start(
                    distribution,
                    folder.resolve("keycloak"),
                    port,
                    postgres,
                    new KeycloakRealm(ANY_PORT, true),
                    secrets,
                    folder.resolve("keycloak.log"));
            keycloak.awaitReady(PATIENCE);
            return Map.ofEntries(
                    Map.entry("quarkus.keycloak.admin-client.server-url", KeycloakServer.address(port)),
                    Map.entry(
                            "quarkus.keycloak.admin-client.client-secret",
                            secrets.get(KeycloakRealm.TENANT_API_SECRET)),
                    Map.entry("quarkus.oidc.console.tenant-enabled", "true"),
                    Map.entry("quarkus.oidc.console.auth-server-url", KeycloakServer.realmAddress(port)),
                    Map.entry("fleetmend.session.client-secret", secrets.get(KeycloakRealm.CONSOLE_SECRET)),
                    Map.entry("fleetmend.users.change-password-at-first-login", "false"),
                    Map.entry("test.keycloak.folder", folder.toString()),
                    Map.entry("test.keycloak.realm", KeycloakServer.realmAddress(port)),
                    Map.entry("test.keycloak.operator-password", secrets.get(KeycloakRealm.OPERATOR_PASSWORD)),
                    Map.entry("test.keycloak.admin-password", secrets.get("keycloak.admin")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while Keycloak started", e);
        }
    }

    @Override
    public void stop() {
        if (keycloak != null) {
            keycloak.close();
        }
        if (postgres != null) {
            postgres.close();
        }
    }
}
