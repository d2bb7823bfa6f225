package io.fleetmend.platform;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stands where Keycloak would: has no keys, calls every token good, and counts how often it was asked about one. */
public class CountingKeycloak implements QuarkusTestResourceLifecycleManager {
    /** A system property, for Quarkus loads this class with several class loaders. */
    private static final String ASKED = "fleetmend.test.introspections";

    private @Nullable HttpServer server;

    /** How often a service asked about a token. */
    static int asked() {
        return Integer.getInteger(ASKED, 0);
    }

    @Override
    public Map<String, String> start() {
        HttpServer started = onAnyPort();
        answer(started, "/keys", "{\"keys\": []}", false);
        answer(started, "/introspect", "{\"active\": true, \"username\": \"mallory\"}", true);
        started.start();
        server = started;
        return Map.of(
                "quarkus.oidc.public-key", "",
                "quarkus.oidc.auth-server-url",
                        "http://127.0.0.1:" + started.getAddress().getPort(),
                "quarkus.oidc.discovery-enabled", "false",
                "quarkus.oidc.jwks-path", "/keys",
                "quarkus.oidc.introspection-path", "/introspect");
    }

    private static HttpServer onAnyPort() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException("no port is free", e);
        }
    }

    private static void answer(HttpServer server, String path, String json, boolean counted) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            if (counted) {
                System.setProperty(ASKED, String.valueOf(asked() + 1));
            }
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    /** After the stack, whose public key would do without any Keycloak. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
