package io.fleetmend.exposure.service;

import io.fleetmend.testkit.MigrationContract;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class MigrationsTest {
    @Test
    void neverChangeOnceMergedAndLeadFromStateToState() throws SQLException {
        MigrationContract.check(Path.of("migrations.txt"));
    }
}
