package io.fleetmend.ingest;

import io.fleetmend.testkit.RunningServers;
import io.fleetmend.testkit.documents.Samples;
import io.fleetmend.testkit.documents.TestArchive;
import io.fleetmend.testkit.documents.TestKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/** The mirror and the archive that the service under test reads, and what it told. Empty at the start of each test. */
public final class Feed {
    public static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final Path folder = Path.of(ConfigProvider.getConfig().getValue("fleetmend.ingest.feeds", String.class))
            .resolve("..")
            .normalize();
    public final TestKey key = TestKey.create();
    public final TestArchive archive = new TestArchive(folder.resolve("archive"), key);

    private Feed() {}

    public static Feed empty() {
        Feed feed = new Feed();
        StandingClock.CLOCK.set(NOW);
        try {
            if (Files.exists(feed.folder)) {
                try (Stream<Path> files = Files.walk(feed.folder)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Samples.file(feed.trusted(), "test.gpg", feed.key.keyring());
        execute("truncate ingest.source, ingest.document, ingest.bulletin, ingest.bulletin_fix, ingest.offer, "
                + "ingest.vulnerability, ingest.outbox, ingest.statement, ingest.set_aside, ingest.supersedence, "
                + "ingest.listed_document");
        return feed;
    }

    public Path trusted() {
        return folder.resolve("trusted");
    }

    public Path feeds() {
        return folder.resolve("feeds");
    }

    public Path archiveFolder() {
        return folder.resolve("archive");
    }

    public void advisories(Map<String, String> records) {
        Samples.file(feeds(), "debian/osv.tar.gz", Samples.tarGz(records));
    }

    /** Puts a real document where the service looks for it. */
    public static void link(Path link, Path document) {
        try {
            Files.createDirectories(link.getParent());
            Files.createSymbolicLink(link, document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code type} and payload of everything that was told since the last call, oldest first. */
    public List<String> told(String type) {
        return select("select convert_from(payload, 'UTF8') from ingest.outbox where type = '%s' order by seq"
                .formatted(type));
    }

    public void forgetWhatWasTold() {
        execute("truncate ingest.outbox");
    }

    public List<String> select(String sql) {
        List<String> values = new ArrayList<>();
        try (Connection connection = RunningServers.superuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void execute(String sql) {
        try (Connection connection = RunningServers.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
