package io.fleetmend.ingest.bulletin;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/** Keeps raw documents by their digest: what a bulletin was read from can always be shown. */
@ApplicationScoped
public class Documents {
    private static final String SAVE = """
            insert into document (digest, source, name, content, size, stored_at) values (?, ?, ?, ?, ?, ?)
            on conflict (digest) do nothing""";

    private static final String KNOWN = "select digest from document where digest = any(?)";

    private final AgroalDataSource database;
    private final Clock clock;

    Documents(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param name as the vendor calls it */
    public record Raw(String digest, String source, String name, byte[] content) {}

    public void keep(Collection<Raw> documents) {
        if (documents.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(SAVE)) {
            for (Raw document : documents) {
                statement.setString(1, document.digest());
                statement.setString(2, document.source());
                statement.setString(3, document.name());
                statement.setBytes(4, gzip(document.content()));
                statement.setLong(5, document.content().length);
                statement.setObject(6, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("%d documents could not be kept".formatted(documents.size()), e);
        }
    }

    /** As {@link #keep}, for documents most of which are there already. */
    public void keepNew(Collection<Raw> documents) {
        if (documents.isEmpty()) {
            return;
        }
        Set<String> known = known(documents);
        keep(documents.stream()
                .filter(document -> !known.contains(document.digest()))
                .toList());
    }

    private Set<String> known(Collection<Raw> documents) {
        Set<String> known = new HashSet<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(KNOWN)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text", documents.stream().map(Raw::digest).toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    known.add(row.getString("digest"));
                }
            }
            return known;
        } catch (SQLException e) {
            throw new IllegalStateException("%d documents could not be looked for".formatted(documents.size()), e);
        }
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length / 2);
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
