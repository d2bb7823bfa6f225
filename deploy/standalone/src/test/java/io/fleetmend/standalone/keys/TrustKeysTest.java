package io.fleetmend.standalone.keys;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.contracts.ContractsJson;
import io.fleetmend.contracts.agent.v1.DocumentSignatures;
import io.fleetmend.contracts.agent.v1.Ed25519;
import io.fleetmend.contracts.agent.v1.SignedDocument;
import io.fleetmend.contracts.agent.v1.TrustRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustKeysTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private Path online;
    private TrustKeys keys;

    @BeforeEach
    void make() {
        online = folder.resolve("online");
        keys = new TrustKeys(online, folder.resolve("offline"), CLOCK);
        keys.makeOnce();
    }

    @Test
    void enoughRootKeysSignedTheFirstRoot() throws IOException {
        SignedDocument document = document();
        TrustRoot root = root(document);
        assertThat(DocumentSignatures.enough(document, DocumentSignatures.ROOT, root, root.root()))
                .isTrue();
        assertThat(root.root().threshold()).isEqualTo(2);
        assertThat(root.expiresAt()).isEqualTo("2027-11-23T00:00:00Z");
    }

    @Test
    void theJobKeySignsJobsThatTheRootTrusts() throws IOException {
        TrustRoot root = root(document());
        PrivateKey job = Ed25519.decodePrivate(Files.readString(online.resolve("job.key")));
        String id = root.job().keyIds().iterator().next();
        KeyPair pair = new KeyPair(Ed25519.decode(requireNonNull(root.keys().get(id))), job);
        SignedDocument signed = DocumentSignatures.sign(DocumentSignatures.JOB, new byte[] {1}, List.of(pair));
        assertThat(DocumentSignatures.enough(signed, DocumentSignatures.JOB, root, root.job()))
                .isTrue();
    }

    @Test
    void theSchedulersFolderHoldsNoRootKey() throws IOException {
        try (var files = Files.list(online)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("job.key", "root.1.json");
        }
    }

    @Test
    void keysAreForTheirOwnerOnly() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(online.resolve("job.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void areMadeOnce() throws IOException {
        String before = Files.readString(online.resolve("job.key"));
        keys.makeOnce();
        assertThat(Files.readString(online.resolve("job.key"))).isEqualTo(before);
    }

    private SignedDocument document() throws IOException {
        return ContractsJson.get().readValue(online.resolve("root.1.json").toFile(), SignedDocument.class);
    }

    private static TrustRoot root(SignedDocument document) throws IOException {
        return ContractsJson.get().readValue(document.payload(), TrustRoot.class);
    }
}
