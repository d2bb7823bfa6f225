package io.fleetmend.standalone.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Keycloak as a process of its own on loopback; its tables lie in the database {@code keycloak} of our PostgreSQL. */
public final class KeycloakServer implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(250);

    private final ChildProcess process;
    private final KeycloakHome home;
    private final int port;

    private KeycloakServer(ChildProcess process, KeycloakHome home, int port) {
        this.process = process;
        this.home = home;
        this.port = port;
    }

    /** Returns at once; the distribution must be prepared. The realm is imported when {@code data} is new. */
    public static KeycloakServer start(
            KeycloakDistribution distribution,
            Path data,
            int port,
            PostgresServer postgres,
            KeycloakRealm realm,
            Secrets secrets,
            Path log) {
        KeycloakHome home = KeycloakHome.in(data.toAbsolutePath(), distribution);
        List<String> arguments = new ArrayList<>(List.of("start", "--optimized"));
        if (home.offer(realm.json(secrets))) {
            arguments.add("--import-realm");
        }
        // in the environment, not in the arguments, which everybody on the machine can read
        Map<String, String> environment = Map.ofEntries(
                Map.entry("KC_DB_URL", postgres.jdbcUrl(DatabaseBootstrap.KEYCLOAK)),
                Map.entry("KC_DB_USERNAME", DatabaseBootstrap.KEYCLOAK),
                Map.entry("KC_DB_PASSWORD", secrets.get(ServiceDatabase.secretOf(DatabaseBootstrap.KEYCLOAK))),
                Map.entry("KC_DB_POOL_INITIAL_SIZE", "1"),
                Map.entry("KC_DB_POOL_MIN_SIZE", "1"),
                Map.entry("KC_DB_POOL_MAX_SIZE", "20"),
                // there is one of it: it need not listen for others, and would on every interface
                Map.entry("KC_CACHE", "local"),
                Map.entry("KC_HTTP_ENABLED", "true"),
                Map.entry("KC_HTTP_HOST", "127.0.0.1"),
                Map.entry("KC_HTTP_PORT", String.valueOf(port)),
                Map.entry("KC_HOSTNAME", address(port)),
                Map.entry("KC_BOOTSTRAP_ADMIN_USERNAME", "keycloak-admin"),
                Map.entry("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get("keycloak.admin")));
        return new KeycloakServer(
                ChildProcess.start("keycloak", distribution.start(home.folder(), arguments), environment, log),
                home,
                port);
    }

    public static String address(int port) {
        return "http://127.0.0.1:" + port;
    }

    /** What {@code quarkus.oidc.auth-server-url} wants. */
    public static String realmAddress(int port) {
        return address(port) + "/realms/" + KeycloakRealm.NAME;
    }

    public ChildProcess process() {
        return process;
    }

    /** Its log says "started" long before the realm is there, so the realm itself is asked. */
    public boolean ready(HttpClient client) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(realmAddress(port)))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            boolean there =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
            if (there) {
                home.imported();
            }
            return there;
        } catch (IOException e) {
            return false;
        }
    }

    /** @throws IllegalStateException when it died or is not ready in time */
    public void awaitReady(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!ready(client)) {
                if (!process.alive() || System.nanoTime() > deadline) {
                    throw new IllegalStateException("Keycloak is not ready after %s, see %s:%n%s"
                            .formatted(patience, process.log(), process.lastLines(15)));
                }
                Thread.sleep(POLL);
            }
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
