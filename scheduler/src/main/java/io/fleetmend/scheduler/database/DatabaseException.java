package io.fleetmend.scheduler.database;

import java.sql.SQLException;

/** PostgreSQL would not; the transaction is lost. */
public class DatabaseException extends RuntimeException {
    DatabaseException(String sql, SQLException cause) {
        super("PostgreSQL would not run: " + sql.lines().findFirst().orElse(""), cause);
    }
}
