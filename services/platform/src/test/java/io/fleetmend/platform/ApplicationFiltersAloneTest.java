package io.fleetmend.platform;

import io.fleetmend.testkit.RunningServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The first layer must hold by itself: row-level security is off here. */
@OnStack
class ApplicationFiltersAloneTest extends NotesOfTenants {
    @BeforeEach
    void rowLevelSecurityIsOff() throws SQLException {
        rowLevelSecurity("disable");
    }

    @AfterEach
    void rowLevelSecurityIsOn() throws SQLException {
        rowLevelSecurity("enable");
    }

    private static void rowLevelSecurity(String verb) throws SQLException {
        try (Connection connection = RunningServers.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table tenant_api.note %s row level security".formatted(verb));
        }
    }
}
