package io.fleetmend.testkit.documents;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** The keys that apt of this machine trusts for Debian's archive. */
public final class HostKeyring {
    private static final List<Path> PLACES =
            List.of(Path.of("/usr/share/keyrings/debian-archive-keyring.gpg"), Path.of("/etc/apt/trusted.gpg.d"));

    private HostKeyring() {}

    public static Path path() {
        return PLACES.stream().filter(Files::exists).findFirst().orElseGet(() -> {
            String message = "no keyring of Debian's archive at any of %s: this is no Debian".formatted(PLACES);
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError(message);
            }
            System.err.println("SKIPPED: " + message);
            return Assumptions.abort(message);
        });
    }
}
