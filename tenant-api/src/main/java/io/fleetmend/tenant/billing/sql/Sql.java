package io.fleetmend.tenant.billing.sql;

import io.agroal.api.AgroalDataSource;
import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.ProviderId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * SQL of the ledger, on the connection of the transaction that runs: without one there is no tenant, and no row. Ids, months and instants
 * go in as what they are; a month is the first of its days.
 */
@ApplicationScoped
public class Sql {
    private final AgroalDataSource database;

    Sql(AgroalDataSource database) {
        this.database = database;
    }

    /** Makes something of a row. */
    @FunctionalInterface
    public interface Each<T> {
        T of(ResultSet row) throws SQLException;
    }

    public <T> List<T> list(String statement, Each<T> each, @Nullable Object... parameters) {
        return with(statement, prepared -> {
            fill(prepared, parameters);
            List<T> rows = new ArrayList<>();
            try (ResultSet row = prepared.executeQuery()) {
                while (row.next()) {
                    rows.add(each.of(row));
                }
            }
            return rows;
        });
    }

    public <T> Optional<T> first(String statement, Each<T> each, @Nullable Object... parameters) {
        return list(statement, each, parameters).stream().findFirst();
    }

    /** @return how many rows it changed */
    public int write(String statement, @Nullable Object... parameters) {
        return with(statement, prepared -> {
            fill(prepared, parameters);
            return prepared.executeUpdate();
        });
    }

    /** One round trip for all of them. */
    public void batch(String statement, Collection<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        with(statement, prepared -> {
            for (@Nullable Object[] row : rows) {
                fill(prepared, row);
                prepared.addBatch();
            }
            return prepared.executeBatch();
        });
    }

    public static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column) == null ? null : instant(row, column);
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private <T> T with(String statement, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            return work.on(prepared);
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger could not be read or written", e);
        }
    }

    private static void fill(PreparedStatement statement, @Nullable Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, plain(statement, parameters[i]));
        }
    }

    private static @Nullable Object plain(PreparedStatement statement, @Nullable Object value) throws SQLException {
        return switch (value) {
            case null -> null;
            case ProviderId id -> id.value();
            case CustomerId id -> id.value();
            case EndpointId id -> id.value();
            case Instant instant -> OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
            case YearMonth month -> month.atDay(1);
            case Enum<?> name -> name.name();
            case UUID[] ids -> statement.getConnection().createArrayOf("uuid", ids);
            case String[] texts -> statement.getConnection().createArrayOf("text", texts);
            default -> value;
        };
    }
}
