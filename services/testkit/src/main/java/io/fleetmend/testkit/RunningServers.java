package io.fleetmend.testkit;

import io.fleetmend.contracts.Topic;
import io.fleetmend.standalone.server.KafkaServer;
import io.fleetmend.standalone.server.PostgresServer;
import io.fleetmend.standalone.server.Secrets;
import io.fleetmend.standalone.server.ServiceSettings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The servers of this JVM. Quarkus loads test resources with several class loaders, so a static field would start them several times;
 * what is running is kept in system properties instead.
 */
public final class RunningServers {
    private static final String PREFIX = "fleetmend.testkit.";
    private static final String SUPERUSER_URL = PREFIX + "superuser-url";

    private RunningServers() {}

    /** Settings for {@code service}; starts the servers when they are not running yet. */
    static Map<String, String> settingsOf(String service) {
        if (!Topic.consumers().contains(service)) {
            throw new IllegalArgumentException(
                    "the argument 'service' must be one of %s, but was '%s'".formatted(Topic.consumers(), service));
        }
        startOnce();
        String prefix = PREFIX + service + ":";
        Map<String, String> settings = new TreeMap<>();
        Properties properties = System.getProperties();
        for (String name : properties.stringPropertyNames()) {
            if (name.startsWith(prefix)) {
                settings.put(name.substring(prefix.length()), properties.getProperty(name));
            }
        }
        return settings;
    }

    /** A connection that bypasses row-level security: to look behind the service, never to stand in for it. */
    public static Connection superuser() throws SQLException {
        return DriverManager.getConnection(superuserUrl());
    }

    static String superuserUrl() {
        startOnce();
        return Objects.requireNonNull(System.getProperty(SUPERUSER_URL), "set by start()");
    }

    public static String kafkaBootstrapServers() {
        return Objects.requireNonNull(settingsOf("ingest").get("kafka.bootstrap.servers"), "every service has it");
    }

    private static void startOnce() {
        // Runtime is the one object that all class loaders share
        synchronized (Runtime.getRuntime()) {
            @Nullable String running = System.getProperty(SUPERUSER_URL);
            if (running == null) {
                start();
            }
        }
    }

    private static void start() {
        PostgresServer postgres = PostgresServer.startTemporary();
        KafkaServer kafka = KafkaServer.startTemporary();
        String secret = Secrets.temporary().get("events");
        for (String service : Topic.consumers()) {
            ServiceSettings.of(postgres.database(service), kafka.bootstrapServers(), secret)
                    .forEach((name, value) -> System.setProperty(PREFIX + service + ":" + name, value));
        }
        System.setProperty(SUPERUSER_URL, postgres.superuserUrl("fleetmend"));
    }
}
