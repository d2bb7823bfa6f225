package io.fleetmend.ingest.update;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/** Rows of an index on their way in: many at once, none kept in memory. */
@ApplicationScoped
public class StagedPackages {
    private static final String ADD = """
            insert into staged_package (name, architecture, version, source_package, source_version, sha256, size)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[])""";

    private final AgroalDataSource database;

    StagedPackages(AgroalDataSource database) {
        this.database = database;
    }

    /** One binary package as the index lists it. */
    public record Staged(
            String name,
            String architecture,
            String version,
            String sourcePackage,
            String sourceVersion,
            String sha256,
            long size) {}

    public void clear() {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("delete from staged_package")) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("staged packages could not be cleared", e);
        }
    }

    public void add(List<Staged> rows) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(ADD)) {
            text(connection, statement, 1, rows, Staged::name);
            text(connection, statement, 2, rows, Staged::architecture);
            text(connection, statement, 3, rows, Staged::version);
            text(connection, statement, 4, rows, Staged::sourcePackage);
            text(connection, statement, 5, rows, Staged::sourceVersion);
            text(connection, statement, 6, rows, Staged::sha256);
            statement.setArray(
                    7,
                    connection.createArrayOf(
                            "bigint", rows.stream().map(Staged::size).toArray()));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("%d packages could not be staged".formatted(rows.size()), e);
        }
    }

    private static void text(
            Connection connection,
            PreparedStatement statement,
            int index,
            List<Staged> rows,
            Function<Staged, String> value)
            throws SQLException {
        statement.setArray(
                index, connection.createArrayOf("text", rows.stream().map(value).toArray()));
    }
}
