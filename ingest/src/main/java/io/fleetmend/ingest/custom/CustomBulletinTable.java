package io.fleetmend.ingest.custom;

import io.agroal.api.AgroalDataSource;
import io.fleetmend.contracts.CustomBulletinId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.Severity;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of {@code custom_bulletin}: of one provider, by its id and by the database. */
@ApplicationScoped
class CustomBulletinTable {
    /** Without the documents: a page of them would not fit into the memory of a service. */
    private static final String NEWEST = """
            select distinct on (provider_id, id) id, revision, tracking_id, tracking_version, title, severity, released_at, modified_at,
                withdrawn, vulnerabilities, products, document_digest, entered_at
            from custom_bulletin where provider_id = ? and %s order by provider_id, id desc, revision desc limit ?""";

    private static final String SAVE = """
            insert into custom_bulletin (provider_id, id, revision, tracking_id, tracking_version, title, severity, released_at, modified_at,
                withdrawn, vulnerabilities, products, document, document_digest, entered_by, entered_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing""";

    private final AgroalDataSource database;

    CustomBulletinTable(AgroalDataSource database) {
        this.database = database;
    }

    /** The newest revision of each, those entered last first. */
    List<CustomBulletin> list(ProviderId provider, UUID before, int most) {
        return newest(provider, "id < ?", before, most);
    }

    Optional<CustomBulletin> find(ProviderId provider, CustomBulletinId id) {
        return newest(provider, "id = ?", id.value(), 1).stream().findFirst();
    }

    Optional<CustomBulletin> tracked(ProviderId provider, String trackingId) {
        return newest(provider, "tracking_id = ?", trackingId, 1).stream().findFirst();
    }

    private List<CustomBulletin> newest(ProviderId provider, String which, Object value, int most) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(NEWEST.formatted(which))) {
            statement.setObject(1, provider.value());
            statement.setObject(2, value);
            statement.setInt(3, most);
            List<CustomBulletin> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(bulletin(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("custom bulletins could not be read", e);
        }
    }

    /** True when the document was one of its revisions. */
    boolean had(ProviderId provider, CustomBulletinId id, String digest) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        select 1 from custom_bulletin where provider_id = ? and id = ? and document_digest = ?""")) {
            statement.setObject(1, provider.value());
            statement.setObject(2, id.value());
            statement.setString(3, digest);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the revisions of a custom bulletin could not be read", e);
        }
    }

    /** The newest document, as it was sent. */
    Optional<byte[]> document(ProviderId provider, CustomBulletinId id) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        select document from custom_bulletin where provider_id = ? and id = ? order by revision desc limit 1""")) {
            statement.setObject(1, provider.value());
            statement.setObject(2, id.value());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a custom bulletin could not be read", e);
        }
    }

    /** False when somebody else entered that revision meanwhile. */
    boolean save(ProviderId provider, CustomBulletin bulletin, byte[] document, String enteredBy) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(SAVE)) {
            statement.setObject(1, provider.value());
            statement.setObject(2, bulletin.id().value());
            statement.setInt(3, bulletin.revision());
            statement.setString(4, bulletin.trackingId());
            statement.setString(5, bulletin.trackingVersion());
            statement.setString(6, bulletin.title());
            statement.setString(7, bulletin.severity().name());
            statement.setObject(8, offset(bulletin.releasedAt()));
            statement.setObject(9, offset(bulletin.modifiedAt()));
            statement.setBoolean(10, bulletin.withdrawn());
            statement.setArray(11, texts(connection, bulletin.vulnerabilities()));
            statement.setArray(12, texts(connection, bulletin.products()));
            statement.setBytes(13, document);
            statement.setString(14, bulletin.documentDigest());
            statement.setString(15, enteredBy);
            statement.setObject(16, offset(bulletin.enteredAt()));
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("a custom bulletin could not be kept", e);
        }
    }

    private static java.sql.Array texts(Connection connection, List<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    private static @Nullable OffsetDateTime offset(@Nullable Instant time) {
        return time == null ? null : OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }

    private static CustomBulletin bulletin(ResultSet row) throws SQLException {
        return new CustomBulletin(
                new CustomBulletinId(row.getObject("id", UUID.class)),
                row.getInt("revision"),
                row.getString("tracking_id"),
                row.getString("tracking_version"),
                row.getString("title"),
                Severity.valueOf(row.getString("severity")),
                instant(row, "released_at"),
                instant(row, "modified_at"),
                row.getBoolean("withdrawn"),
                List.of((String[]) row.getArray("vulnerabilities").getArray()),
                List.of((String[]) row.getArray("products").getArray()),
                row.getString("document_digest"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
