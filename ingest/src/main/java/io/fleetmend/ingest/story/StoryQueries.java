package io.fleetmend.ingest.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.agroal.api.AgroalDataSource;
import io.fleetmend.contracts.ContractsJson;
import io.fleetmend.documents.model.Reference;
import io.fleetmend.ingest.story.BulletinStory.ProductView;
import io.fleetmend.ingest.story.BulletinStory.SourceView;
import io.fleetmend.ingest.story.BulletinStory.UpdateView;
import io.fleetmend.ingest.supersedence.Replacements;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts the story together from what was kept of the bulletin. */
@ApplicationScoped
class StoryQueries {
    private static final int MOST_PRODUCTS = 500;
    private static final int MOST_UPDATES = 500;
    private static final int MOST_REMEDIATIONS = 100;
    private static final int MOST_REFERENCES = 100;
    private static final int MOST_REPLACEMENTS = 300;

    private static final String BULLETIN = """
            select b.source, b.document_digest, b.modified_at, d.name
            from bulletin b left join document d on d.digest = b.document_digest where b.id = ?""";
    private static final String SAID = """
            select body from statement where bulletin = ? and kind = 'BULLETIN' order by source, key limit 100""";
    private static final String UPDATES = """
            select subject, body ->> 'version' as version, body ->> 'platform' as platform, body ->> 'architecture' as architecture,
                   body ->> 'severity' as severity, body ->> 'restart' as restart, count(*) over () as everything
            from statement where bulletin = ? and kind = 'UPDATE'
            order by subject, platform, architecture, version limit ?""";
    private static final String SOURCES = """
            select source, file, min(pointer) as pointer, document_digest from statement where bulletin = ?
            group by source, file, document_digest order by source, file limit 50""";

    private final AgroalDataSource database;
    private final Replacements replacements;

    StoryQueries(AgroalDataSource database, Replacements replacements) {
        this.database = database;
        this.replacements = replacements;
    }

    private record Head(SourceView readFrom, @Nullable Instant modified) {}

    private record Updates(List<UpdateView> first, long count) {}

    /** Empty when there is no such bulletin. */
    Optional<BulletinStory> find(String id) {
        try (Connection connection = database.getConnection()) {
            Optional<Head> head = head(connection, id);
            return head.isEmpty() ? Optional.empty() : Optional.of(story(connection, id, head.get()));
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("the story of a bulletin could not be read", e);
        }
    }

    private BulletinStory story(Connection connection, String id, Head head)
            throws SQLException, JsonProcessingException {
        List<BulletinStatement> said = said(connection, id);
        Updates updates = updates(connection, id);
        List<SourceView> sources = sources(connection, id);
        List<ProductView> products =
                said.stream().flatMap(BulletinStatement::concerned).distinct().toList();
        return new BulletinStory(
                said.stream()
                        .map(BulletinStatement::revision)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                said.stream()
                        .map(BulletinStatement::severity)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                head.modified,
                products.stream().limit(MOST_PRODUCTS).toList(),
                products.size(),
                said.stream()
                        .flatMap(BulletinStatement::remedies)
                        .distinct()
                        .limit(MOST_REMEDIATIONS)
                        .toList(),
                updates.first,
                updates.count,
                replacements.around(
                        updates.first.stream().map(UpdateView::name).distinct().toList(), MOST_REPLACEMENTS),
                said.stream()
                        .flatMap(one -> one.references().stream())
                        .map(Reference::url)
                        .distinct()
                        .limit(MOST_REFERENCES)
                        .toList(),
                sources.isEmpty() ? List.of(head.readFrom) : sources);
    }

    private static Optional<Head> head(Connection connection, String id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BULLETIN)) {
            statement.setString(1, id);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                OffsetDateTime modified = row.getObject("modified_at", OffsetDateTime.class);
                return Optional.of(new Head(
                        new SourceView(
                                row.getString("source"), row.getString("name"), "", row.getString("document_digest")),
                        modified == null ? null : modified.toInstant()));
            }
        }
    }

    private static List<BulletinStatement> said(Connection connection, String id)
            throws SQLException, JsonProcessingException {
        List<BulletinStatement> said = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(SAID)) {
            statement.setString(1, id);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    said.add(ContractsJson.get().readValue(row.getString("body"), BulletinStatement.class));
                }
            }
        }
        return said;
    }

    private static Updates updates(Connection connection, String id) throws SQLException {
        List<UpdateView> first = new ArrayList<>();
        long count = 0;
        try (PreparedStatement statement = connection.prepareStatement(UPDATES)) {
            statement.setString(1, id);
            statement.setInt(2, MOST_UPDATES);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    count = row.getLong("everything");
                    first.add(new UpdateView(
                            row.getString("subject"),
                            row.getString("version"),
                            row.getString("platform"),
                            row.getString("architecture"),
                            row.getString("severity"),
                            row.getString("restart")));
                }
            }
        }
        return new Updates(first, count);
    }

    private static List<SourceView> sources(Connection connection, String id) throws SQLException {
        List<SourceView> sources = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(SOURCES)) {
            statement.setString(1, id);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    sources.add(new SourceView(
                            row.getString("source"),
                            row.getString("file"),
                            row.getString("pointer"),
                            row.getString("document_digest")));
                }
            }
        }
        return sources;
    }
}
