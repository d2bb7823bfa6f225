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
import java.util.Collection;
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
     * A document that was read or asked for.
     *
     * @param digest empty when it could not be had
     * @param problem why it is of no use; null when it was taken
     */
    record Read(Listed listed, String digest, @Nullable String problem) {
        static Read refused(Listed listed, String reason) {
            Place place = new Place(listed.address().toString(), "", "");
            return new Read(listed, "", new SetAside(place, reason).reason());
        }
    }

    Outcomes outcomes(String source) {
        Map<String, Outcomes.Outcome> known = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select address, updated, digest = '' as refused from listed_document where source = ?")) {
            statement.setString(1, source);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Instant updated =
                            row.getObject("updated", OffsetDateTime.class).toInstant();
                    known.put(row.getString("address"), new Outcomes.Outcome(updated, row.getBoolean("refused")));
                }
            }
            return new Outcomes(known);
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

    /** What could not be had and is not listed any more is not missed. */
    void forgetRefused(String source, Collection<Listed> listed) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "delete from listed_document where source = ? and digest = '' and address <> all (?)")) {
            statement.setString(1, source);
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "text",
                            listed.stream().map(one -> one.address().toString()).toArray()));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("what %s refused could not be forgotten".formatted(source), e);
        }
    }

    boolean isAnyOfUse(String source) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select 1 from listed_document where source = ? and problem is null limit 1")) {
            statement.setString(1, source);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the documents of %s could not be looked up".formatted(source), e);
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
