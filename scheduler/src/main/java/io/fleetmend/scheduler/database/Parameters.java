package io.fleetmend.scheduler.database;

import io.fleetmend.contracts.AttemptId;
import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.DeploymentId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.ExceptionId;
import io.fleetmend.contracts.JobId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.SiteId;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Typed values as JDBC takes them. */
final class Parameters {
    private Parameters() {}

    static void set(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, plain(values[i], statement.getConnection()));
        }
    }

    private static @Nullable Object plain(@Nullable Object value, Connection connection) throws SQLException {
        return switch (value) {
            case null -> null;
            case ProviderId id -> id.value();
            case CustomerId id -> id.value();
            case SiteId id -> id.value();
            case EndpointId id -> id.value();
            case DeploymentId id -> id.value();
            case JobId id -> id.value();
            case ExceptionId id -> id.value();
            case AttemptId id -> id.value();
            case BulletinId id -> id.value();
            case Instant time -> time.atOffset(ZoneOffset.UTC);
            case Enum<?> constant -> constant.name();
            case UUID[] ids -> array(connection, "uuid", ids);
            case String[] texts -> array(connection, "text", texts);
            case Object other -> other;
        };
    }

    private static Array array(Connection connection, String type, Object[] values) throws SQLException {
        return connection.createArrayOf(type, values);
    }
}
