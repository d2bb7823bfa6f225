package io.fleetmend.scheduler.database;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs one statement on the connection of the transaction. Outside of one, row-level security shows nothing. */
@ApplicationScoped
public class Database {
    private final AgroalDataSource source;

    Database(AgroalDataSource source) {
        this.source = source;
    }

    public <T> List<T> list(String sql, Function<Row, T> each, @Nullable Object... parameters) {
        return run(sql, parameters, statement -> {
            try (ResultSet result = statement.executeQuery()) {
                List<T> rows = new ArrayList<>();
                Row row = new Row(result);
                while (result.next()) {
                    rows.add(each.apply(row));
                }
                return rows;
            }
        });
    }

    public <T> Optional<T> first(String sql, Function<Row, T> each, @Nullable Object... parameters) {
        return list(sql, each, parameters).stream().findFirst();
    }

    /** How many rows changed. */
    public int update(String sql, @Nullable Object... parameters) {
        return run(sql, parameters, PreparedStatement::executeUpdate);
    }

    /** The same statement for many sets of parameters, in one round trip. */
    public void batch(String sql, List<@Nullable Object[]> sets) {
        if (sets.isEmpty()) {
            return;
        }
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (@Nullable Object[] set : sets) {
                Parameters.set(statement, set);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new DatabaseException(sql, e);
        }
    }

    private <T> T run(String sql, @Nullable Object[] parameters, Work<T> work) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            Parameters.set(statement, parameters);
            return work.on(statement);
        } catch (SQLException e) {
            throw new DatabaseException(sql, e);
        }
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
