package io.fleetmend.standalone.up;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** The settings of one service in a file that only its owner can read: arguments and environments are seen by others. */
final class SettingsFile {
    /** Above the defaults in the service's jar (250), below the environment (300). */
    private static final String ORDINAL = "275";

    private SettingsFile() {}

    /** Settings that count from the next start of the one that reads them. */
    static void add(Path file, Map<String, String> settings) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read %s".formatted(file), e);
        }
        Map<String, String> all = new HashMap<>(settings);
        properties.stringPropertyNames().forEach(name -> all.putIfAbsent(name, properties.getProperty(name)));
        write(file, all);
    }

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
