package io.fleetmend.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Merged migrations never change: their checksums are committed beside the service's pom. And each of them leads from the state before
 * it to its own:
 *
 * <pre>{@code
 * MigrationContract.check(Path.of("migrations.txt"));
 * }</pre>
 */
public final class MigrationContract {
    /** {@code -Dmigrations.accept=true} adds the new ones to the committed list; those that are there stay. */
    private static final String ACCEPT = "migrations.accept";

    private static final String SCHEMA = "migrated";

    private MigrationContract() {}

    /** @param committed a line per migration: its file and Flyway's checksum of it */
    public static void check(Path committed) throws SQLException {
        try (Connection superuser = RunningServers.superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("drop schema if exists %s cascade".formatted(SCHEMA));
            List<MigrationInfo> migrations =
                    Arrays.asList(flyway().load().info().all());
            checkCommitted(
                    committed, migrations.stream().map(MigrationContract::line).toList());
            for (MigrationInfo next : migrations) {
                step(next);
            }
            int again = flyway().load().migrate().migrationsExecuted;
            if (again != 0) {
                throw new AssertionError("nothing was left to migrate, but %d ran again".formatted(again));
            }
            statement.execute("drop schema %s cascade".formatted(SCHEMA));
        }
    }

    /** From the state before, as a service finds it that was one version behind. */
    private static void step(MigrationInfo next) {
        int executed = flyway().target(next.getVersion()).load().migrate().migrationsExecuted;
        if (executed != 1) {
            throw new AssertionError("%s must be one step, but %d ran".formatted(next.getScript(), executed));
        }
    }

    private static FluentConfiguration flyway() {
        return Flyway.configure()
                .dataSource(RunningServers.superuserUrl(), null, null)
                .schemas(SCHEMA)
                .defaultSchema(SCHEMA)
                .locations("db/platform", "db/migration");
    }

    private static String line(MigrationInfo migration) {
        return migration.getScript() + " " + migration.getChecksum();
    }

    static void checkCommitted(Path committed, List<String> found) {
        try {
            List<String> expected = Files.exists(committed) ? Files.readAllLines(committed) : List.of();
            String changed =
                    expected.stream().filter(line -> !found.contains(line)).collect(Collectors.joining(", "));
            if (!changed.isEmpty()) {
                throw new AssertionError("merged migrations never change, but these did: %s".formatted(changed));
            }
            if (found.equals(expected)) {
                return;
            }
            if (!Boolean.getBoolean(ACCEPT)) {
                throw new AssertionError("%s does not know all of %s; run this test with -D%s=true and commit it"
                        .formatted(committed, found, ACCEPT));
            }
            Files.write(committed, found);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot compare " + committed, e);
        }
    }
}
