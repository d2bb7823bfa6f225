package io.fleetmend.standalone.server;

import java.util.HashMap;
import java.util.Map;

/** What a service must be told to find its schema and Kafka; the launcher and the tests tell it the same. */
public final class ServiceSettings {
    private ServiceSettings() {}

    public static Map<String, String> of(ServiceDatabase database, String kafka, String eventsSecret) {
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
        settings.put("quarkus.datasource.username", database.user());
        settings.put("quarkus.datasource.password", database.password());
        settings.put("quarkus.flyway.username", database.owner());
        settings.put("quarkus.flyway.password", database.ownerPassword());
        settings.put("quarkus.flyway.default-schema", database.schema());
        settings.put("quarkus.flyway.schemas", database.schema());
        settings.put("kafka.bootstrap.servers", kafka);
        settings.put("fleetmend.events.secret", eventsSecret);
        return settings;
    }
}
