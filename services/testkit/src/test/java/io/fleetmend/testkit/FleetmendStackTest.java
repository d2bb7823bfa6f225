package io.fleetmend.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FleetmendStackTest {
    @Test
    void letsTheServiceInWithItsOwnRole() throws SQLException {
        Map<String, String> settings = start("scheduler");
        try (Connection connection = DriverManager.getConnection(
                settings.get("quarkus.datasource.jdbc.url"),
                settings.get("quarkus.datasource.username"),
                settings.get("quarkus.datasource.password"))) {
            assertThat(connection.getSchema()).isEqualTo("scheduler");
        }
    }

    @Test
    void startsTheServersOnceForAllServices() {
        assertThat(start("ingest").get("kafka.bootstrap.servers"))
                .isEqualTo(start("exposure").get("kafka.bootstrap.servers"));
    }

    @Test
    void refusesAServiceItDoesNotKnow() {
        assertThatThrownBy(() -> start("reporting")).hasMessageContaining("but was 'reporting'");
    }

    private static Map<String, String> start(String service) {
        FleetmendStack stack = new FleetmendStack();
        stack.init(Map.of("service", service));
        return stack.start();
    }
}
