package io.fleetmend.standalone.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {
    private static final Path BINARIES = Path.of(System.getProperty("java.io.tmpdir"), "fleetmend-test-postgres");

    @TempDir
    private Path folder;

    @Test
    void findsItsDataAndPasswordsAgain() throws SQLException {
        try (PostgresServer first = start()) {
            run(first, "create table ingest.kept as select 42 as answer");
        }
        try (PostgresServer second = start()) {
            assertThat(ask(second, "select answer from ingest.kept")).isEqualTo("42");
        }
    }

    @Test
    void waitsForTheDiskWhenItKeepsItsData() throws SQLException {
        try (PostgresServer server = start()) {
            assertThat(ask(server, "select current_setting('fsync') || current_setting('synchronous_commit')"))
                    .isEqualTo("onon");
        }
    }

    @Test
    void keepsItsSecretsWhereOnlyTheOwnerReadsThem() throws Exception {
        Secrets.keptIn(folder.resolve("secrets.properties")).get("any");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets.properties"))))
                .isEqualTo("rw-------");
    }

    private PostgresServer start() {
        return PostgresServer.start(
                folder.resolve("postgres"),
                BINARIES,
                folder.resolve("postgres.log"),
                FreePort.find(),
                Secrets.keptIn(folder.resolve("secrets.properties")));
    }

    private static void run(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = server.superuser("fleetmend");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = server.superuser("fleetmend");
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
