package io.fleetmend.standalone.keys;

import io.fleetmend.contracts.ContractsJson;
import io.fleetmend.contracts.agent.v1.DocumentSignatures;
import io.fleetmend.contracts.agent.v1.Ed25519;
import io.fleetmend.contracts.agent.v1.SignedDocument;
import io.fleetmend.contracts.agent.v1.TrustRoot;
import io.fleetmend.standalone.installation.CannotContinueException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
    private static final byte[] PROBE = {1};
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

    /**
     * A new job key, and a root that trusts nothing else, signed by the root keys that lie offline. Whoever holds the old key signs
     * nothing more for agents that have seen the new root. Called again after a crash it begins anew.
     *
     * @return the new root's version
     */
    public int replaceJobKey() {
        if (!Files.exists(firstRoot())) {
            throw new CannotContinueException(
                    "there is no trust root in %s whose job key could be replaced".formatted(online),
                    "name the data folder by --data; the first ./fleetmend up makes its keys");
        }
        int version = 1;
        while (Files.exists(root(version + 1))) {
            version++;
        }
        try {
            TrustRoot before = read(root(version));
            List<KeyPair> rootKeys = rootKeys(before);
            if (rootKeys.size() < before.root().threshold()) {
                throw new CannotContinueException(
                        "a new trust root needs %d root keys of root %d, but %d lie in %s"
                                .formatted(before.root().threshold(), version, rootKeys.size(), offline),
                        "name the folder to which the root keys were moved by --offline");
            }
            KeyPair jobKey = Ed25519.newKeyPair();
            keep(online.resolve("job.key.new"), jobKey);
            byte[] payload = ContractsJson.get().writeValueAsBytes(following(before, jobKey));
            write(payload, rootKeys.subList(0, before.root().threshold()), version + 1, online.resolve("job.key.new"));
            return version + 1;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot replace the job key in %s".formatted(online), e);
        }
    }

    /** Half of it done, the scheduler does not start and says why: the key that is there is not the root's. */
    private void write(byte[] payload, List<KeyPair> signers, int version, Path jobKey) throws IOException {
        Path fresh = online.resolve("root.%d.json.new".formatted(version));
        Files.write(
                fresh,
                ContractsJson.get()
                        .writeValueAsBytes(DocumentSignatures.sign(DocumentSignatures.ROOT, payload, signers)));
        Files.move(jobKey, online.resolve("job.key"), StandardCopyOption.ATOMIC_MOVE);
        Files.move(fresh, root(version), StandardCopyOption.ATOMIC_MOVE);
    }

    private TrustRoot following(TrustRoot before, KeyPair jobKey) {
        Map<String, String> keys = new HashMap<>(before.keys());
        keys.keySet().retainAll(before.root().keyIds());
        String id = Ed25519.keyId(jobKey.getPublic());
        keys.put(id, Ed25519.encode(jobKey.getPublic()));
        return new TrustRoot(
                before.version() + 1,
                clock.instant().plus(VALID).truncatedTo(ChronoUnit.SECONDS),
                keys,
                before.root(),
                new TrustRoot.Role(Set.of(id), 1));
    }

    /** Those of the root's own keys whose private half lies offline, each once; other files, and no folder, are passed over. */
    private List<KeyPair> rootKeys(TrustRoot root) throws IOException {
        Map<String, KeyPair> found = new LinkedHashMap<>();
        if (!Files.isDirectory(offline)) {
            return List.of();
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(offline, "*.key")) {
            for (Path file : files) {
                Optional<PrivateKey> key = privateKey(file);
                if (key.isEmpty()) {
                    continue;
                }
                byte[] signature = Ed25519.sign(key.get(), PROBE);
                root.root().keyIds().stream()
                        .map(root.keys()::get)
                        .filter(Objects::nonNull)
                        .map(Ed25519::decode)
                        .filter(half -> Ed25519.verify(half, PROBE, signature))
                        .findFirst()
                        .ifPresent(half -> found.put(Ed25519.keyId(half), new KeyPair(half, key.get())));
            }
        }
        return List.copyOf(found.values());
    }

    /** Empty when it is a key of something else. */
    private static Optional<PrivateKey> privateKey(Path file) throws IOException {
        try {
            return Optional.of(
                    Ed25519.decodePrivate(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static TrustRoot read(Path file) throws IOException {
        SignedDocument document = ContractsJson.get().readValue(Files.readAllBytes(file), SignedDocument.class);
        return ContractsJson.get().readValue(document.payload(), TrustRoot.class);
    }

    private Path firstRoot() {
        return root(1);
    }

    private Path root(int version) {
        return online.resolve("root.%d.json".formatted(version));
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
