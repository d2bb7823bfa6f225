package io.fleetmend.ingest.statement;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows of {@code rating}, and what counts of them for each vulnerability. */
@ApplicationScoped
class Ratings {
    private static final String SAVE = """
            insert into rating (source, key, vulnerability, cvss_version, cvss_base, cvss_vector, exploitation, automatable,
                                technical_impact, decided_at)
            select ?, * from unnest(?::uuid[], ?::text[], ?::text[], ?::float8[], ?::text[], ?::text[], ?::bool[], ?::text[],
                                    ?::timestamptz[])
            on conflict (source, key) do update
                set cvss_version = excluded.cvss_version, cvss_base = excluded.cvss_base, cvss_vector = excluded.cvss_vector,
                    exploitation = excluded.exploitation, automatable = excluded.automatable,
                    technical_impact = excluded.technical_impact, decided_at = excluded.decided_at
                where (rating.cvss_version, rating.cvss_base, rating.cvss_vector, rating.exploitation, rating.automatable,
                       rating.technical_impact, rating.decided_at)
                    is distinct from (excluded.cvss_version, excluded.cvss_base, excluded.cvss_vector, excluded.exploitation,
                                      excluded.automatable, excluded.technical_impact, excluded.decided_at)
            returning vulnerability""";
    private static final String FORGET = """
            delete from rating where source = ? and key = any(?::uuid[]) returning vulnerability""";
    private static final String COUNT = """
            insert into vulnerability (id, cvss_version, cvss_base, cvss_vector, cvss_source, exploitation, automatable,
                                       technical_impact, decision_source)
            select rated.id, c.cvss_version, c.cvss_base, c.cvss_vector, c.source, d.exploitation, d.automatable,
                   d.technical_impact, d.source
            from unnest(?::text[]) as rated (id)
            left join lateral (select * from rating where vulnerability = rated.id and cvss_base is not null
                               order by cvss_version desc, cvss_base desc, source, key limit 1) c on true
            left join lateral (select * from rating where vulnerability = rated.id and exploitation is not null
                               order by decided_at desc nulls last, source, key limit 1) d on true
            on conflict (id) do update
                set cvss_version = excluded.cvss_version, cvss_base = excluded.cvss_base, cvss_vector = excluded.cvss_vector,
                    cvss_source = excluded.cvss_source, exploitation = excluded.exploitation,
                    automatable = excluded.automatable, technical_impact = excluded.technical_impact,
                    decision_source = excluded.decision_source""";

    private final AgroalDataSource database;

    Ratings(AgroalDataSource database) {
        this.database = database;
    }

    /** A rated statement of the vulnerability. */
    private record Rated(Statement statement, Rating rating) {
        <T> @Nullable T cvss(Function<Rating.Cvss, T> part) {
            return rating.cvss() == null ? null : part.apply(rating.cvss());
        }

        <T> @Nullable T decision(Function<Rating.Decision, @Nullable T> part) {
            return rating.decision() == null ? null : part.apply(rating.decision());
        }
    }

    void take(String source, List<Statement> said) {
        List<Statement> ofVulnerabilities = said.stream()
                .filter(one -> one.kind() == Statement.Kind.VULNERABILITY)
                .toList();
        if (ofVulnerabilities.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            Set<String> changed = new HashSet<>();
            forget(connection, source, ofVulnerabilities, changed);
            save(connection, source, ofVulnerabilities, changed);
            count(connection, changed);
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "ratings in %d statements of %s could not be kept".formatted(ofVulnerabilities.size(), source), e);
        }
    }

    private static void forget(Connection connection, String source, List<Statement> said, Set<String> changed)
            throws SQLException {
        Object[] unrated = said.stream()
                .filter(one -> one.rating() == null)
                .map(Statement::key)
                .toArray();
        if (unrated.length > 0) {
            try (PreparedStatement statement = connection.prepareStatement(FORGET)) {
                statement.setString(1, source);
                statement.setArray(2, connection.createArrayOf("uuid", unrated));
                names(statement, changed);
            }
        }
    }

    private static void save(Connection connection, String source, List<Statement> said, Set<String> changed)
            throws SQLException {
        List<Rated> rated = said.stream()
                .<Rated>mapMulti((one, to) -> {
                    if (one.rating() != null) {
                        to.accept(new Rated(one, one.rating()));
                    }
                })
                .toList();
        if (rated.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(SAVE)) {
            statement.setString(1, source);
            set(connection, statement, 2, "uuid", rated, one -> one.statement().key());
            set(connection, statement, 3, "text", rated, one -> one.statement().subject());
            set(connection, statement, 4, "text", rated, one -> one.cvss(Rating.Cvss::version));
            set(connection, statement, 5, "float8", rated, one -> one.cvss(Rating.Cvss::base));
            set(connection, statement, 6, "text", rated, one -> one.cvss(Rating.Cvss::vector));
            set(
                    connection,
                    statement,
                    7,
                    "text",
                    rated,
                    one -> one.decision(to -> to.exploitation().name()));
            set(connection, statement, 8, "bool", rated, one -> one.decision(Rating.Decision::automatable));
            set(
                    connection,
                    statement,
                    9,
                    "text",
                    rated,
                    one -> one.decision(to -> to.technicalImpact().name()));
            set(connection, statement, 10, "timestamptz", rated, one -> one.decision(to -> at(to.at())));
            names(statement, changed);
        }
    }

    private static void count(Connection connection, Set<String> changed) throws SQLException {
        if (!changed.isEmpty()) {
            try (PreparedStatement statement = connection.prepareStatement(COUNT)) {
                statement.setArray(1, connection.createArrayOf("text", changed.toArray()));
                statement.executeUpdate();
            }
        }
    }

    private static void names(PreparedStatement statement, Set<String> names) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                names.add(row.getString("vulnerability"));
            }
        }
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static void set(
            Connection connection,
            PreparedStatement statement,
            int index,
            String type,
            List<Rated> rated,
            Function<Rated, @Nullable Object> value)
            throws SQLException {
        statement.setArray(
                index, connection.createArrayOf(type, rated.stream().map(value).toArray()));
    }
}
