package io.fleetmend.scheduler.trust;

import io.fleetmend.contracts.agent.v1.Ed25519;
import io.fleetmend.contracts.agent.v1.TrustRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Objects;

/** The online key that signs jobs. Only its private half is on disk; its public half is the one in the trust root that it matches. */
final class JobKey {
    private static final byte[] PROBE = "is this the key".getBytes(StandardCharsets.US_ASCII);

    private JobKey() {}

    /** @throws IllegalStateException when the newest root does not name it: no agent would obey */
    static KeyPair load(Path folder, TrustRoot root) {
        Path file = folder.resolve("job.key");
        try {
            PrivateKey key = Ed25519.decodePrivate(Files.readString(file, StandardCharsets.US_ASCII));
            byte[] signature = Ed25519.sign(key, PROBE);
            PublicKey matching = root.job().keyIds().stream()
                    .map(root.keys()::get)
                    .filter(Objects::nonNull)
                    .map(Ed25519::decode)
                    .filter(candidate -> Ed25519.verify(candidate, PROBE, signature))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "%s must be one of the job keys of trust root %d".formatted(file, root.version())));
            return new KeyPair(matching, key);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the job key " + file, e);
        }
    }
}
