package io.fleetmend.standalone.up;

import io.fleetmend.standalone.installation.CannotContinueException;
import io.fleetmend.standalone.installation.Ports.Listener;
import io.fleetmend.standalone.server.PostgresServer;
import io.fleetmend.standalone.server.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Starts PostgreSQL on the data folder and says what its log says when it does not. */
final class PostgresStart {
    private static final int LINES_OF_LOG = 12;

    private final UpOptions options;
    private final Secrets secrets;

    PostgresStart(UpOptions options, Secrets secrets) {
        this.options = options;
        this.secrets = secrets;
    }

    PostgresServer start() {
        Path log = options.data().log("postgres");
        try {
            return PostgresServer.start(
                    options.data().postgres(),
                    options.root().resolve(".fleetmend").resolve("postgres"),
                    log,
                    options.ports().of(Listener.POSTGRES),
                    secrets);
        } catch (IllegalStateException | UncheckedIOException e) {
            CannotContinueException known = new CannotContinueException(
                    "postgres did not start: %s. The end of its log:%n%s".formatted(e.getMessage(), end(log)),
                    "read %s; the data is kept".formatted(log));
            known.initCause(e);
            throw known;
        }
    }

    private static String end(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_OF_LOG), lines.size()))
                    .indent(4);
        } catch (IOException e) {
            return "    (%s cannot be read)".formatted(log);
        }
    }
}
