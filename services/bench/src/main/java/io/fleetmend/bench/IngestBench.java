package io.fleetmend.bench;

import io.fleetmend.standalone.installation.Folders;
import io.fleetmend.standalone.server.KafkaServer;
import io.fleetmend.standalone.server.PostgresServer;
import io.fleetmend.standalone.server.Secrets;
import io.fleetmend.standalone.server.ServiceSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * All documents of a folder from an empty schema to Kafka, the same again, and again with one record changed. Each time is from the start
 * of the service's process to the last event; the signed archive, which lies there in another form, is not among them.
 */
final class IngestBench {
    private static final String NAME = "ingest";
    private static final int HEAP_MEGABYTES = 512;
    private static final long LOOK_AGAIN_MILLIS = 200;
    private static final String TOLD = "select count(*) from ingest.outbox where type <> 'FeedCheckedV1'";
    private static final String UNDONE = """
            select (select count(*) from ingest.outbox where published_at is null)
                 + %d - (select count(*) from ingest.source where checked_at >= to_timestamp(%d / 1000.0))""";

    private final Path jar;
    private final Consumer<Figure> tell;

    IngestBench(Path root, Consumer<Figure> tell) {
        this.jar = root.resolve("ingest/target/quarkus-app/quarkus-run.jar");
        this.tell = tell;
    }

    void run(Path documents) throws InterruptedException {
        try {
            Path folder = Files.createTempDirectory("fleetmend-bench-ingest");
            try (PostgresServer postgres = PostgresServer.startTemporary();
                    KafkaServer kafka = KafkaServer.startTemporary()) {
                Path feeds = Files.createDirectories(folder.resolve("feeds"));
                measure(
                        new FeedMirror(feeds, documents),
                        new Round(postgres, settings(postgres, kafka, feeds), folder));
            } finally {
                Folders.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("what ingest has written cannot be counted", e);
        }
    }

    private void measure(FeedMirror mirror, Round round) throws SQLException, InterruptedException {
        tell("everything from empty to published", round.run(), "s");
        long first = round.count(TOLD);
        tell("events of the first reading", first, "events");
        tell("most heap used, of %d MiB".formatted(HEAP_MEGABYTES), round.mostHeap >> 20, "MiB");
        tell("everything again", round.run(), "s");
        tell("events of the second reading", round.count(TOLD) - first, "events");
        mirror.changeOneRecord();
        tell("everything again with one record changed", round.run(), "s");
        tell("events of one changed record", round.count(TOLD) - first, "events");
    }

    private void tell(String figure, double value, String unit) {
        tell.accept(new Figure(NAME, figure, value, unit, 1));
    }

    private static Map<String, String> settings(PostgresServer postgres, KafkaServer kafka, Path feeds) {
        Map<String, String> settings = new HashMap<>(ServiceSettings.of(
                postgres.database("ingest"),
                kafka.bootstrapServers(),
                Secrets.temporary().get("events")));
        settings.put("quarkus.http.host", "127.0.0.1");
        // nobody logs in
        settings.put("quarkus.oidc.tenant-enabled", "false");
        settings.put("fleetmend.ingest.sources", "all");
        settings.put("fleetmend.ingest.poll", "PT24H");
        settings.put("fleetmend.ingest.feeds", feeds.toString());
        return settings;
    }

    /** The service from its start until it has read and told everything. */
    private final class Round {
        private final PostgresServer postgres;
        private final Map<String, String> settings;
        private final Path folder;
        private long mostHeap;

        Round(PostgresServer postgres, Map<String, String> settings, Path folder) {
            this.postgres = postgres;
            this.settings = settings;
            this.folder = folder;
        }

        double run() throws SQLException, InterruptedException {
            long begun = System.nanoTime();
            long begunAt = System.currentTimeMillis();
            try (IngestProcess ingest =
                    new IngestProcess(jar, settings, HEAP_MEGABYTES, folder.resolve("ingest.log"))) {
                IngestProcess.Metrics metrics;
                do {
                    Thread.sleep(LOOK_AGAIN_MILLIS);
                    metrics = ingest.metrics();
                    mostHeap = Math.max(mostHeap, metrics.heapBytes());
                } while (metrics.feeds() == 0 || count(UNDONE.formatted(metrics.feeds(), begunAt)) > 0);
                return (System.nanoTime() - begun) / 1e9;
            }
        }

        long count(String sql) throws SQLException {
            try (Connection connection = postgres.superuser("fleetmend");
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
