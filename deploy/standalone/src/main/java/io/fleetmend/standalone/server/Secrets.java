package io.fleetmend.standalone.server;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Passwords and keys of one installation: made when first asked for, then kept in a file only its owner can read. */
public final class Secrets {
    private static final int BYTES = 24;

    private final @Nullable Path file;
    private final Properties values = new Properties();
    private final SecureRandom random = new SecureRandom();

    private Secrets(@Nullable Path file) {
        this.file = file;
    }

    /** Forgotten when the process ends. */
    public static Secrets temporary() {
        return new Secrets(null);
    }

    public static Secrets keptIn(Path file) {
        Secrets secrets = new Secrets(file);
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                secrets.values.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the secrets in %s".formatted(file), e);
            }
        }
        return secrets;
    }

    public synchronized boolean has(String name) {
        return values.containsKey(name);
    }

    public synchronized String get(String name) {
        String known = values.getProperty(name);
        if (known != null) {
            return known;
        }
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String fresh = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        values.setProperty(name, fresh);
        save();
        return fresh;
    }

    private void save() {
        if (file == null) {
            return;
        }
        try {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Path fresh = Files.createTempFile(
                    folder,
                    "secrets",
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (Writer writer = Files.newBufferedWriter(fresh)) {
                values.store(writer, "made by Fleetmend at its first run; losing this file locks you out");
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the secrets in %s".formatted(file), e);
        }
    }
}
