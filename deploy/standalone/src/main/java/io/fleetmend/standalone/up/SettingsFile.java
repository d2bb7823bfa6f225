package io.fleetmend.standalone.up;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Properties;

/** The settings of one service in a file that only its owner can read: arguments and environments are seen by others. */
final class SettingsFile {
    /** Above the defaults in the service's jar (250), below the environment (300). */
    private static final String ORDINAL = "275";

    private SettingsFile() {}

    static Path write(Path file, Map<String, String> settings) {
        Properties properties = new Properties();
        properties.putAll(settings);
        properties.setProperty("config_ordinal", ORDINAL);
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (Writer writer = Files.newBufferedWriter(file)) {
                properties.store(writer, "written by ./fleetmend up at every start");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write %s".formatted(file), e);
        }
        return file;
    }
}
