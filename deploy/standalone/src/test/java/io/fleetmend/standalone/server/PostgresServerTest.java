package io.fleetmend.standalone.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.standalone.ProjectRoot;
import io.fleetmend.standalone.installation.Folders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {
    private static final Path BINARIES = Path.of(System.getProperty("java.io.tmpdir"), "fleetmend-test-postgres");

    @TempDir
    private Path machine;

    private Path folder;

    @BeforeEach
    void data() throws IOException {
        folder = Files.createDirectories(machine.resolve(".fleetmend/data"));
    }

    /** Between the two everything is lost but what the commands of docs/operations.md kept. */
    @Test
    void findsItsDataAndPasswordsAgainInARestoredBackup() throws Exception {
        try (PostgresServer first = start()) {
            run(first, "create table ingest.kept as select 42 as answer");
        }
        Files.writeString(Files.createDirectories(folder.resolve("kafka")).resolve("told-again"), "");
        Files.writeString(
                Files.createDirectories(folder.resolve("offline-root")).resolve("root-1.key"), "");
        shell(quoted("tar -C .fleetmend/data -c"));
        Folders.delete(machine.resolve(".fleetmend"));
        shell(quoted("mkdir -p .fleetmend/data && tar"));

        assertThat(folder.resolve("kafka")).doesNotExist();
        assertThat(folder.resolve("offline-root")).as("is kept elsewhere").doesNotExist();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets.properties"))))
                .isEqualTo("rw-------");
        try (PostgresServer second = start()) {
            assertThat(ask(second, "select answer from ingest.kept")).isEqualTo("42");
        }
    }

    private static String quoted(String beginning) throws IOException {
        return Files.readAllLines(ProjectRoot.find().resolve("docs/operations.md")).stream()
                .filter(line -> line.startsWith(beginning))
                .findFirst()
                .orElseThrow(() -> new AssertionError("docs/operations.md must quote '%s…'".formatted(beginning)));
    }

    private void shell(String command) throws Exception {
        Process process = new ProcessBuilder("bash", "-euc", command)
                .directory(machine.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("%s: %s", command, said).isZero();
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
