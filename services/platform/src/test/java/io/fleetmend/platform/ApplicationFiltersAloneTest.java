package io.fleetmend.platform;

import java.sql.SQLException;
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
}
