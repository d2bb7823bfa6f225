package io.fleetmend.standalone.status;

import io.fleetmend.standalone.installation.DataFolder;
import io.fleetmend.standalone.installation.RunningState;
import io.fleetmend.standalone.installation.RunningState.RunningProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.utils.AppInfoParser;

/** What the running processes are made of. */
final class Versions {
    private static final String UNKNOWN = "unknown";
    private static final Pattern JAVA_VERSION = Pattern.compile("JAVA_VERSION=\"([^\"]+)\"");

    private Versions() {}

    static String line(RunningState state, DataFolder folder, Database database) {
        return "Java %s, PostgreSQL %s, Kafka %s, Keycloak %s"
                .formatted(
                        java(state).orElse(UNKNOWN),
                        database.version().orElse(UNKNOWN),
                        // started from the jars that we are started from
                        AppInfoParser.getVersion(),
                        keycloak(folder).orElse(UNKNOWN));
    }

    /** Of the JDK that they were started with, which need not be ours. */
    private static Optional<String> java(RunningState state) {
        return state.processes().stream()
                .filter(process -> process.name().equals("launcher"))
                .findFirst()
                .flatMap(RunningProcess::handle)
                .flatMap(launcher -> launcher.info().command())
                .flatMap(Versions::release);
    }

    private static Optional<String> release(String command) {
        try {
            Path release = Path.of(command).toRealPath().resolveSibling("../release");
            Matcher version = JAVA_VERSION.matcher(Files.readString(release));
            return version.find() ? Optional.of(version.group(1)) : Optional.empty();
        } catch (IOException e) {
            // a JDK without that file
            return Optional.empty();
        }
    }

    /** Its home links to the programs of the distribution, whose folder carries the version. */
    private static Optional<String> keycloak(DataFolder folder) {
        try {
            Path lib = folder.keycloak().resolve("lib").toRealPath();
            String distribution = lib.getName(lib.getNameCount() - 2).toString();
            return Optional.of(distribution.replaceFirst("^keycloak-", ""));
        } catch (IOException e) {
            // it was never started
            return Optional.empty();
        }
    }
}
