package io.fleetmend.ingest.csaf;

import io.agroal.api.AgroalDataSource;
import io.fleetmend.documents.model.Place;
import io.fleetmend.ingest.source.SetAside;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of {@code listed_document}: which state of each document was read. */
@ApplicationScoped
class ListedDocuments {
    private static final String SAVE = """
            insert into listed_document (source, address, updated, digest, problem) values (?, ?, ?, ?, ?)
            on conflict (source, address) do update
                set updated = excluded.updated, digest = excluded.digest, problem = excluded.problem""";

    private final AgroalDataSource database;

    ListedDocuments(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * A document that was read.
     *
     * @param problem why it is of no use; null when it was taken
     */
    record Read(Listed listed, String digest, @Nullable String problem) {}

    /** The change of each document that was read last, by address. */
    Map<String, Instant> of(String source) {
        Map<String, Instant> known = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select address, updated from listed_document where source = ?")) {
            statement.setString(1, source);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    known.put(
                            row.getString("address"),
                            row.getObject("updated", OffsetDateTime.class).toInstant());
                }
            }
            return known;
        } catch (SQLException e) {
            throw new IllegalStateException("the documents of %s could not be looked up".formatted(source), e);
        }
    }

    void save(String source, List<Read> documents) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(SAVE)) {
            for (Read document : documents) {
                statement.setString(1, source);
                statement.setString(2, document.listed().address().toString());
                statement.setObject(
                        3, OffsetDateTime.ofInstant(document.listed().updated(), ZoneOffset.UTC));
                statement.setString(4, document.digest());
                statement.setString(5, document.problem());
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("the documents of %s could not be noted".formatted(source), e);
        }
    }

    /** Whatever is of no use in its newest state. */
    List<SetAside> setAside(String source) {
        List<SetAside> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select * from listed_document where source = ? and problem is not null order by address")) {
            statement.setString(1, source);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(new SetAside(
                            new Place(row.getString("address"), row.getString("digest"), ""),
                            row.getString("problem")));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("what %s set aside could not be looked up".formatted(source), e);
        }
    }
}
