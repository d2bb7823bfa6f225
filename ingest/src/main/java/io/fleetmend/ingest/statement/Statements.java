package io.fleetmend.ingest.statement;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows of {@code statement}. */
@ApplicationScoped
public class Statements {
    private static final String SAVE = """
            insert into statement (source, key, kind, subject, bulletin, body, file, pointer, document_digest, content,
                                   differing_scores, first_seen_at, changed_at)
            select ?, key, kind, subject, bulletin, body::jsonb, file, pointer, document_digest, content, differing_scores, ?, ?
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::int[])
                as said (key, kind, subject, bulletin, body, file, pointer, document_digest, content, differing_scores)
            on conflict (source, key) do update
                set bulletin = excluded.bulletin, body = excluded.body, file = excluded.file, pointer = excluded.pointer,
                    document_digest = excluded.document_digest, content = excluded.content,
                    differing_scores = excluded.differing_scores, changed_at = excluded.changed_at
                where statement.content <> excluded.content or statement.bulletin is distinct from excluded.bulletin
                    or statement.differing_scores <> excluded.differing_scores
            returning key""";

    private final AgroalDataSource database;
    private final Ratings ratings;
    private final Clock clock;

    Statements(AgroalDataSource database, Ratings ratings, Clock clock) {
        this.database = database;
        this.ratings = ratings;
        this.clock = clock;
    }

    /**
     * @param said no key twice
     * @return the keys of those that are new or say something else than before
     */
    public Set<UUID> take(String source, List<Statement> said) {
        ratings.take(source, said);
        Instant now = clock.instant();
        OffsetDateTime at = OffsetDateTime.ofInstant(now, ZoneOffset.UTC);
        Set<UUID> changed = new HashSet<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(SAVE)) {
            statement.setString(1, source);
            statement.setObject(2, at);
            statement.setObject(3, at);
            set(connection, statement, 4, "uuid", said, Statement::key);
            set(connection, statement, 5, "text", said, one -> one.kind().name());
            set(connection, statement, 6, "text", said, Statement::subject);
            set(connection, statement, 7, "text", said, Statement::bulletin);
            set(connection, statement, 8, "text", said, Statement::body);
            set(connection, statement, 9, "text", said, one -> one.place().file());
            set(connection, statement, 10, "text", said, one -> one.place().pointer());
            set(connection, statement, 11, "text", said, one -> one.place().digest());
            set(connection, statement, 12, "uuid", said, Statement::content);
            set(connection, statement, 13, "int4", said, Statement::differingScores);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    changed.add(row.getObject("key", UUID.class));
                }
            }
            return changed;
        } catch (SQLException e) {
            throw new IllegalStateException("%d statements of %s could not be kept".formatted(said.size(), source), e);
        }
    }

    private static void set(
            Connection connection,
            PreparedStatement statement,
            int index,
            String type,
            List<Statement> said,
            Function<Statement, @Nullable Object> value)
            throws SQLException {
        statement.setArray(
                index, connection.createArrayOf(type, said.stream().map(value).toArray()));
    }
}
