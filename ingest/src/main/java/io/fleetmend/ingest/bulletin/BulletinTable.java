package io.fleetmend.ingest.bulletin;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.agroal.api.AgroalDataSource;
import io.fleetmend.contracts.ContractsJson;
import io.fleetmend.contracts.bulletin.v1.BulletinPublishedV1;
import io.fleetmend.contracts.bulletin.v1.BulletinPublishedV1.Fix;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the rows of {@code bulletin} and {@code bulletin_fix}. */
@ApplicationScoped
class BulletinTable {
    private static final String FIND = """
            select id, revision, content_digest, first_seen_at, modified_at, products,
                   case when fixes = '[]' then taken_back else fixes end as last_fixes
            from bulletin where id = any(?)""";
    private static final String SAVE = """
            insert into bulletin (id, source, revision, title, severity, released_at, release_observed, first_seen_at, modified_at,
                                  vulnerabilities, fixes, taken_back, withdrawn, document_digest, content_digest, products)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?)
            on conflict (id) do update set revision = excluded.revision, title = excluded.title, severity = excluded.severity,
                released_at = excluded.released_at, release_observed = excluded.release_observed,
                modified_at = excluded.modified_at, vulnerabilities = excluded.vulnerabilities, fixes = excluded.fixes,
                taken_back = excluded.taken_back,                withdrawn = excluded.withdrawn, document_digest = excluded.document_digest,
                content_digest = excluded.content_digest, products = excluded.products""";
    private static final String SAVE_PRODUCTS = "update bulletin set products = ? where id = ? and products <> ?";
    private static final String FORGET_FIXES = "delete from bulletin_fix where bulletin = any(?)";
    private static final String SAVE_FIX = """
            insert into bulletin_fix (release, source_package, fixed_version, bulletin) values (?, ?, ?, ?)""";

    private final AgroalDataSource database;

    BulletinTable(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * What is known of a bulletin that was taken before.
     *
     * @param lastFixes those of the last revision that had any, as JSON, which is read for few
     */
    record Stored(
            int revision,
            String contentDigest,
            Instant firstSeen,
            @Nullable Instant modified,
            String products,
            String lastFixes) {
        List<Fix> last() {
            try {
                return List.of(ContractsJson.get().readValue(lastFixes, Fix[].class));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("fixes cannot be read from JSON: " + lastFixes, e);
            }
        }
    }

    /** A bulletin at its new revision. */
    record Row(BulletinPublishedV1 bulletin, @Nullable Instant modified, String contentDigest, String products) {}

    Map<String, Stored> find(Collection<String> ids) {
        Map<String, Stored> found = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setArray(1, connection.createArrayOf("text", ids.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    OffsetDateTime modified = row.getObject("modified_at", OffsetDateTime.class);
                    found.put(
                            row.getString("id"),
                            new Stored(
                                    row.getInt("revision"),
                                    row.getString("content_digest"),
                                    row.getObject("first_seen_at", OffsetDateTime.class)
                                            .toInstant(),
                                    modified == null ? null : modified.toInstant(),
                                    row.getString("products"),
                                    row.getString("last_fixes")));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("%d bulletins could not be read".formatted(ids.size()), e);
        }
    }

    void save(List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            saveBulletins(connection, rows);
            saveFixes(connection, rows);
        } catch (SQLException e) {
            throw new IllegalStateException("%d bulletins could not be written".formatted(rows.size()), e);
        }
    }

    private static void saveBulletins(Connection connection, List<Row> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SAVE)) {
            for (Row row : rows) {
                BulletinPublishedV1 bulletin = row.bulletin();
                statement.setString(1, bulletin.bulletin().value());
                statement.setString(2, bulletin.source());
                statement.setInt(3, bulletin.revision());
                statement.setString(4, bulletin.title());
                statement.setString(5, bulletin.severity().name());
                set(statement, 6, bulletin.releasedAt());
                statement.setBoolean(7, bulletin.releaseObserved());
                set(statement, 8, bulletin.firstSeenAt());
                set(statement, 9, row.modified());
                statement.setArray(
                        10,
                        connection.createArrayOf(
                                "text", bulletin.vulnerabilities().toArray()));
                statement.setString(11, json(bulletin.fixes()));
                statement.setString(12, json(bulletin.takenBack()));
                statement.setBoolean(13, bulletin.withdrawn());
                statement.setString(14, bulletin.documentDigest());
                statement.setString(15, row.contentDigest());
                statement.setString(16, row.products());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** By bulletin. */
    void saveProducts(Map<String, String> products) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(SAVE_PRODUCTS)) {
            for (Map.Entry<String, String> one : products.entrySet()) {
                statement.setString(1, one.getValue());
                statement.setString(2, one.getKey());
                statement.setString(3, one.getValue());
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "products of %d bulletins could not be written".formatted(products.size()), e);
        }
    }

    private static void saveFixes(Connection connection, List<Row> rows) throws SQLException {
        try (PreparedStatement forget = connection.prepareStatement(FORGET_FIXES)) {
            forget.setArray(
                    1,
                    connection.createArrayOf(
                            "text",
                            rows.stream()
                                    .map(row -> row.bulletin().bulletin().value())
                                    .toArray()));
            forget.executeUpdate();
        }
        try (PreparedStatement statement = connection.prepareStatement(SAVE_FIX)) {
            for (Row row : rows) {
                for (Fix fix : row.bulletin().fixes()) {
                    statement.setString(1, fix.release());
                    statement.setString(2, fix.sourcePackage());
                    statement.setString(3, fix.fixedVersion());
                    statement.setString(4, row.bulletin().bulletin().value());
                    statement.addBatch();
                }
            }
            statement.executeBatch();
        }
    }

    private static String json(List<Fix> fixes) {
        try {
            return ContractsJson.get().writeValueAsString(fixes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("fixes cannot be written as JSON", e);
        }
    }

    private static void set(PreparedStatement statement, int index, @Nullable Instant instant) throws SQLException {
        statement.setObject(
                index,
                instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC),
                Types.TIMESTAMP_WITH_TIMEZONE);
    }
}
