package io.fleetmend.standalone.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * Keycloak reads and writes below one home. Each installation gets its own, with links to the programs that all of them share, so
 * that nothing of one installation lies in the shared distribution.
 */
record KeycloakHome(Path folder) {
    private static final List<String> SHARED = List.of("bin", "conf", "lib", "providers", "themes");

    static KeycloakHome in(Path folder, KeycloakDistribution distribution) {
        try {
            Files.createDirectories(folder);
            for (String shared : SHARED) {
                Path link = folder.resolve(shared);
                Files.deleteIfExists(link);
                Files.createSymbolicLink(
                        link, distribution.home().toAbsolutePath().resolve(shared));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a home for Keycloak in %s".formatted(folder), e);
        }
        return new KeycloakHome(folder);
    }

    /** Lays the realm out for import, unless one was imported before. It holds secrets: it is removed once it is in. */
    boolean offer(byte[] realm) {
        if (Files.exists(marker())) {
            return false;
        }
        try {
            Files.createDirectories(realmFile().getParent());
            Files.deleteIfExists(realmFile());
            Files.createFile(
                    realmFile(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(realmFile(), realm);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lay the realm out in %s".formatted(realmFile()), e);
        }
        return true;
    }

    void imported() {
        try {
            Files.deleteIfExists(realmFile());
            if (!Files.exists(marker())) {
                Files.createFile(marker());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot note in %s that the realm is there".formatted(folder), e);
        }
    }

    private Path realmFile() {
        return folder.resolve("data").resolve("import").resolve("fleetmend-realm.json");
    }

    private Path marker() {
        return folder.resolve("realm-imported");
    }
}
