package io.fleetmend.ingest.source;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Two instances never read the same source at once, and only one writes at a time. PostgreSQL lets go of both when a process dies. */
@ApplicationScoped
class SourceLock {
    private static final String WRITERS = "ingest:write";

    private final AgroalDataSource database;

    SourceLock(AgroalDataSource database) {
        this.database = database;
    }

    /** Runs {@code work} unless another instance is at that source. Must be called outside of a transaction. */
    boolean whileAlone(String source, Runnable work) {
        try (Connection connection = database.getConnection()) {
            if (!ask(connection, "select pg_try_advisory_lock(hashtext(current_schema()), hashtext(?))", source)) {
                return false;
            }
            try {
                work.run();
            } finally {
                ask(connection, "select pg_advisory_unlock(hashtext(current_schema()), hashtext(?))", source);
            }
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException("source %s could not be locked".formatted(source), e);
        }
    }

    /** Waits until no other transaction is writing; held until this one ends. */
    void becomeTheWriter() {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select pg_advisory_xact_lock(hashtext(current_schema()), hashtext(?))")) {
            statement.setString(1, WRITERS);
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("the lock of the writers could not be taken", e);
        }
    }

    private static boolean ask(Connection connection, String sql, String source) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, "source:" + source);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
