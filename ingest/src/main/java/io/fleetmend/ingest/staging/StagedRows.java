package io.fleetmend.ingest.staging;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** What PostgreSQL cannot know about the rows that a transaction stages. */
public final class StagedRows {
    private StagedRows() {}

    /**
     * Until the transaction ends nothing is joined row by row. The statistics of a staging table are of a moment when it was empty, so
     * PostgreSQL would compare each of a hundred thousand rows with each other, for minutes.
     */
    public static void areMany(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local enable_nestloop = off");
        }
    }
}
