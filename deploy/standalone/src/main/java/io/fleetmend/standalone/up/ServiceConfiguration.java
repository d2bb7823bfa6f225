package io.fleetmend.standalone.up;

import io.fleetmend.standalone.archive.AptArchive;
import io.fleetmend.standalone.archive.AptArchives;
import io.fleetmend.standalone.installation.Ports.Listener;
import io.fleetmend.standalone.server.KeycloakRealm;
import io.fleetmend.standalone.server.KeycloakServer;
import io.fleetmend.standalone.server.PostgresServer;
import io.fleetmend.standalone.server.Secrets;
import io.fleetmend.standalone.server.ServiceSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What each service is told; its own defaults know nothing of this machine. */
final class ServiceConfiguration {
    private final UpOptions options;
    private final PostgresServer postgres;
    private final Secrets secrets;

    ServiceConfiguration(UpOptions options, PostgresServer postgres, Secrets secrets) {
        this.options = options;
        this.postgres = postgres;
        this.secrets = secrets;
    }

    Map<String, String> of(Listener service) {
        Map<String, String> settings = new HashMap<>(ServiceSettings.of(
                postgres.database(service.label()),
                "127.0.0.1:" + options.ports().of(Listener.KAFKA),
                secrets.get("events.secret")));
        settings.put("quarkus.http.host", "127.0.0.1");
        settings.put("quarkus.http.port", String.valueOf(options.ports().of(service)));
        settings.put("quarkus.oidc.auth-server-url", KeycloakServer.realmAddress(keycloakPort()));
        settings.put("quarkus.oidc.client-id", "fleetmend");
        settings.put("quarkus.oidc.token.audience", "fleetmend");
        settings.putAll(own(service));
        settings.putAll(options.told());
        return settings;
    }

    private Map<String, String> own(Listener service) {
        return switch (service) {
            case TENANT_API -> {
                Map<String, String> settings = new HashMap<>(keycloakAdmin());
                settings.putAll(console());
                yield settings;
            }
            case INGEST -> feeds();
            case SCHEDULER ->
                Map.of(
                        "fleetmend.scheduler.keys",
                        options.data().keys().toString(),
                        "fleetmend.scheduler.address",
                        options.ports().address(Listener.SCHEDULER));
            default -> Map.of();
        };
    }

    private Map<String, String> keycloakAdmin() {
        return Map.of(
                "quarkus.keycloak.admin-client.server-url",
                KeycloakServer.address(keycloakPort()),
                "quarkus.keycloak.admin-client.realm",
                KeycloakRealm.NAME,
                "quarkus.keycloak.admin-client.client-id",
                KeycloakRealm.TENANT_API_CLIENT,
                "quarkus.keycloak.admin-client.client-secret",
                secrets.get(KeycloakRealm.TENANT_API_SECRET),
                "quarkus.keycloak.admin-client.grant-type",
                "CLIENT_CREDENTIALS");
    }

    /** Browsers log in at the console's origin, and reach every service through it. */
    private Map<String, String> console() {
        Map<String, String> settings = new HashMap<>();
        settings.put("fleetmend.session.client-secret", secrets.get(KeycloakRealm.CONSOLE_SECRET));
        settings.put("fleetmend.session.secret", secrets.get("console.session"));
        for (Listener service : Listener.SERVICES) {
            settings.put(
                    "fleetmend.console.services." + service.label(),
                    options.ports().address(service));
        }
        return settings;
    }

    private Map<String, String> feeds() {
        Map<String, String> settings = new HashMap<>();
        if (options.feeds() != null) {
            settings.put("fleetmend.ingest.feeds", options.feeds());
        }
        List<AptArchive> archives = AptArchives.ofThisMachine();
        for (int i = 0; i < archives.size(); i++) {
            String prefix = "fleetmend.ingest.archives[%d].".formatted(i);
            AptArchive archive = archives.get(i);
            settings.put(prefix + "base-url", archive.baseUrl());
            settings.put(prefix + "suite", archive.suite());
            settings.put(prefix + "component", archive.component());
            settings.put(prefix + "architecture", archive.architecture());
            settings.put(prefix + "keyring", archive.keyring());
        }
        return settings;
    }

    private int keycloakPort() {
        return options.ports().of(Listener.KEYCLOAK);
    }
}
