package io.fleetmend.ingest.source;

import io.agroal.api.AgroalDataSource;
import io.fleetmend.ingest.source.SourceState.Told;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of {@code source}. */
@ApplicationScoped
class SourceTable {
    private static final String SAVE = """
            insert into source (name, release, healthy, checked_at, last_good_at, problem, told_at, told_healthy, told_problem,
                                document_digest, document_date, etag, document_problem, documents, changed, reader, set_aside)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (name) do update set release = excluded.release, healthy = excluded.healthy,
                checked_at = excluded.checked_at, last_good_at = excluded.last_good_at, problem = excluded.problem,
                told_at = excluded.told_at, told_healthy = excluded.told_healthy, told_problem = excluded.told_problem,
                document_digest = excluded.document_digest, document_date = excluded.document_date, etag = excluded.etag,
                document_problem = excluded.document_problem, documents = excluded.documents, changed = excluded.changed,
                reader = excluded.reader, set_aside = excluded.set_aside""";

    private final AgroalDataSource database;

    SourceTable(AgroalDataSource database) {
        this.database = database;
    }

    List<SourceState> all() {
        return select("select * from source order by name", null);
    }

    Optional<SourceState> find(String name) {
        return select("select * from source where name = ?", name).stream().findFirst();
    }

    private List<SourceState> select(String sql, @Nullable String name) {
        List<SourceState> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            if (name != null) {
                statement.setString(1, name);
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(state(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("sources could not be read", e);
        }
    }

    private static SourceState state(ResultSet row) throws SQLException {
        Instant toldAt = instant(row, "told_at");
        return new SourceState(
                row.getString("name"),
                row.getString("release"),
                row.getBoolean("healthy"),
                instant(row, "checked_at"),
                instant(row, "last_good_at"),
                row.getString("problem"),
                toldAt == null ? null : new Told(toldAt, row.getBoolean("told_healthy"), row.getString("told_problem")),
                new Known(row.getString("document_digest"), instant(row, "document_date"), row.getString("etag")),
                row.getString("document_problem"),
                row.getLong("documents"),
                row.getLong("changed"),
                row.getLong("set_aside"),
                row.getString("reader"));
    }

    void save(SourceState state) {
        Told told = state.told();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(SAVE)) {
            statement.setString(1, state.name());
            statement.setString(2, state.release());
            statement.setBoolean(3, state.healthy());
            set(statement, 4, state.checkedAt());
            set(statement, 5, state.lastGoodAt());
            statement.setString(6, state.problem());
            set(statement, 7, told == null ? null : told.at());
            if (told == null) {
                statement.setNull(8, Types.BOOLEAN);
            } else {
                statement.setBoolean(8, told.healthy());
            }
            statement.setString(9, told == null ? null : told.problem());
            statement.setString(10, state.known().digest());
            set(statement, 11, state.known().date());
            statement.setString(12, state.known().etag());
            statement.setString(13, state.documentProblem());
            statement.setLong(14, state.documents());
            statement.setLong(15, state.changed());
            statement.setString(16, state.reader());
            statement.setLong(17, state.setAside());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("source %s could not be written".formatted(state.name()), e);
        }
    }

    private static void set(PreparedStatement statement, int index, @Nullable Instant instant) throws SQLException {
        statement.setObject(
                index,
                instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC),
                Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
