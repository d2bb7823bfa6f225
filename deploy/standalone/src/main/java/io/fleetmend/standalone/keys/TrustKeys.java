package io.fleetmend.standalone.keys;

import io.fleetmend.contracts.ContractsJson;
import io.fleetmend.contracts.agent.v1.DocumentSignatures;
import io.fleetmend.contracts.agent.v1.Ed25519;
import io.fleetmend.contracts.agent.v1.TrustRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the root keys (two of three must sign a trust root), the job key, and the first trust root. The scheduler gets to see
 * {@code job.key} and the signed roots only; in earnest the root keys are moved off the machine.
 */
public final class TrustKeys {
    private static final int ROOT_KEYS = 3;
    private static final int ROOT_THRESHOLD = 2;
    private static final Duration VALID = Duration.ofDays(365);

    private final Path online;
    private final Path offline;
    private final Clock clock;

    public TrustKeys(Path online, Path offline, Clock clock) {
        this.online = online;
        this.offline = offline;
        this.clock = clock;
    }

    /** Does nothing when they are there. */
    public void makeOnce() {
        if (Files.exists(firstRoot())) {
            return;
        }
        try {
            Files.createDirectories(online);
            Files.createDirectories(offline);
            List<KeyPair> rootKeys =
                    Stream.generate(Ed25519::newKeyPair).limit(ROOT_KEYS).toList();
            KeyPair jobKey = Ed25519.newKeyPair();
            for (int i = 0; i < ROOT_KEYS; i++) {
                keep(offline.resolve("root-%d.key".formatted(i + 1)), rootKeys.get(i));
            }
            keep(online.resolve("job.key"), jobKey);
            byte[] payload = ContractsJson.get().writeValueAsBytes(firstRoot(rootKeys, jobKey));
            Path fresh = online.resolve("root.1.json.new");
            Files.write(
                    fresh,
                    ContractsJson.get()
                            .writeValueAsBytes(DocumentSignatures.sign(
                                    DocumentSignatures.ROOT, payload, rootKeys.subList(0, ROOT_THRESHOLD))));
            // last, and at once: as long as it is missing, everything is made again
            Files.move(fresh, firstRoot(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the keys in %s and %s".formatted(online, offline), e);
        }
    }

    private Path firstRoot() {
        return online.resolve("root.1.json");
    }

    private TrustRoot firstRoot(List<KeyPair> rootKeys, KeyPair jobKey) {
        Map<String, String> keys = new HashMap<>();
        Stream.concat(rootKeys.stream(), Stream.of(jobKey))
                .forEach(key -> keys.put(Ed25519.keyId(key.getPublic()), Ed25519.encode(key.getPublic())));
        Set<String> rootIds =
                rootKeys.stream().map(key -> Ed25519.keyId(key.getPublic())).collect(Collectors.toSet());
        return new TrustRoot(
                1,
                clock.instant().plus(VALID).truncatedTo(ChronoUnit.SECONDS),
                keys,
                new TrustRoot.Role(rootIds, ROOT_THRESHOLD),
                new TrustRoot.Role(Set.of(Ed25519.keyId(jobKey.getPublic())), 1));
    }

    private static void keep(Path file, KeyPair key) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, Ed25519.encodePrivate(key.getPrivate()) + "\n");
    }
}
