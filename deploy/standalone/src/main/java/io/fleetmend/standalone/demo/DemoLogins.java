package io.fleetmend.standalone.demo;

import io.fleetmend.contracts.ContractsJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who can log in to the demonstration, kept in the data folder for its owner only.
 *
 * @param customers name to id
 */
public record DemoLogins(String provider, String providerId, Map<String, String> customers, List<Login> logins) {
    public DemoLogins {
        customers = Map.copyOf(customers);
        logins = List.copyOf(logins);
    }

    public record Login(String what, String user, String password) {}

    public static Optional<DemoLogins> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(ContractsJson.get().readValue(file.toFile(), DemoLogins.class));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read %s".formatted(file), e);
        }
    }

    void write(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(file, ContractsJson.get().writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
    }
}
