package io.fleetmend.standalone.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A real PostgreSQL on loopback with all schemas and roles of the product; every login needs its password. */
public final class PostgresServer implements AutoCloseable {
    private static final String SUPERUSER = "postgres";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Complains with a stack when stopping takes five seconds; who stops the product waits for longer. Kept, or its level is forgotten. */
    private static final Logger LIBRARY = Logger.getLogger(EmbeddedPostgres.class.getName());

    static {
        LIBRARY.setLevel(Level.OFF);
    }

    private final EmbeddedPostgres server;
    private final Secrets secrets;

    private PostgresServer(EmbeddedPostgres server, Secrets secrets) {
        this.server = server;
        this.secrets = secrets;
    }

    /** Gone when it is closed; does not wait for the disk. */
    public static PostgresServer startTemporary() {
        Secrets secrets = Secrets.temporary();
        return start(
                EmbeddedPostgres.builder().setPort(FreePort.find()).setServerConfig("max_connections", "200"), secrets);
    }

    /**
     * Finds its data again.
     *
     * @param data the cluster's folder; must not lie in {@code binaries}
     * @param binaries where the server's programs are unpacked; may be shared
     */
    public static PostgresServer start(Path data, Path binaries, Path log, int port, Secrets secrets) {
        try {
            Files.createDirectories(data.toAbsolutePath().getParent());
            Files.createDirectories(binaries);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the folders of PostgreSQL", e);
        }
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data.toFile())
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(binaries.toFile())
                .setPort(port)
                // the launcher stops it after everything that needs it
                .setRegisterShutdownHook(false)
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                // the embedding library starts the server with -F and without synchronous commits: right for tests only
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "200");
        return start(builder, secrets);
    }

    private static PostgresServer start(EmbeddedPostgres.Builder builder, Secrets secrets) {
        EmbeddedPostgres embedded;
        try {
            embedded = builder.setPGStartupWait(PATIENCE)
                    .setConnectConfig("password", secrets.get(ServiceDatabase.secretOf(SUPERUSER)))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start", e);
        }
        PostgresServer server = new PostgresServer(embedded, secrets);
        try {
            server.requirePasswords();
            DatabaseBootstrap.apply(server, secrets);
        } catch (SQLException | IOException e) {
            server.close();
            throw new IllegalStateException("PostgreSQL started, but cannot be set up", e);
        }
        return server;
    }

    public int port() {
        return server.getPort();
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port(), database);
    }

    /** With the superuser's name and password in it. */
    public String superuserUrl(String database) {
        return "%s?user=%s&password=%s"
                .formatted(jdbcUrl(database), SUPERUSER, secrets.get(ServiceDatabase.secretOf(SUPERUSER)));
    }

    /** Bypasses row-level security: for setting up, for counting and for tests. */
    public Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(superuserUrl(database));
    }

    public ServiceDatabase database(String service) {
        String schema = ServiceDatabase.schemaOf(service);
        String owner = ServiceDatabase.ownerOf(schema);
        return new ServiceDatabase(
                jdbcUrl(DatabaseBootstrap.DATABASE),
                schema,
                schema,
                secrets.get(ServiceDatabase.secretOf(schema)),
                owner,
                secrets.get(ServiceDatabase.secretOf(owner)));
    }

    /** The embedding library lets everybody on the machine in without a password; this shuts that door. */
    private void requirePasswords() throws SQLException, IOException {
        try (Connection connection = superuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "alter role postgres password '%s'".formatted(secrets.get(ServiceDatabase.secretOf(SUPERUSER))));
            Path hba;
            try (ResultSet file = statement.executeQuery("show hba_file")) {
                file.next();
                hba = Path.of(file.getString(1));
            }
            Files.writeString(hba, """
                    local all all scram-sha-256
                    host all all 127.0.0.1/32 scram-sha-256
                    """);
            statement.execute("select pg_reload_conf()");
        }
    }

    @Override
    public void close() {
        writeBack();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop", e);
        }
    }

    /** While it still answers: what has to be written at the end takes long on a busy disk. */
    private void writeBack() {
        try (Connection connection = superuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("checkpoint");
        } catch (SQLException _) {
            // it does not answer any more, and is stopped all the same
        }
    }
}
