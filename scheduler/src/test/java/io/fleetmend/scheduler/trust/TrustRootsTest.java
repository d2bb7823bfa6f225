package io.fleetmend.scheduler.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.fleetmend.contracts.ContractsJson;
import io.fleetmend.contracts.agent.v1.DocumentSignatures;
import io.fleetmend.contracts.agent.v1.Ed25519;
import io.fleetmend.contracts.agent.v1.TrustRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustRootsTest {
    private final KeyPair rootKey = Ed25519.newKeyPair();
    private final KeyPair jobKey = Ed25519.newKeyPair();

    @TempDir
    Path folder;

    @BeforeEach
    void theFirstRoot() throws IOException {
        write(1, rootKey, List.of(rootKey));
    }

    @Test
    void servesTheRootsThatAnAgentLacks() throws IOException {
        KeyPair next = Ed25519.newKeyPair();
        write(2, next, List.of(rootKey, next));
        TrustRoots roots = TrustRoots.load(folder);
        assertThat(roots.newest().version()).isEqualTo(2);
        assertThat(roots.after(1)).hasSize(1);
        assertThat(roots.after(0)).hasSize(2);
        assertThat(roots.after(7)).isEmpty();
    }

    @Test
    void doesNotServeARootThatTheOneBeforeDidNotVouchFor() throws IOException {
        KeyPair thief = Ed25519.newKeyPair();
        write(2, thief, List.of(thief));
        assertThatIllegalStateException()
                .isThrownBy(() -> TrustRoots.load(folder))
                .withMessageContaining("version 2");
    }

    @Test
    void doesNotStartWithoutARoot() throws IOException {
        Files.delete(folder.resolve("root.1.json"));
        assertThatIllegalStateException().isThrownBy(() -> TrustRoots.load(folder));
    }

    @Test
    void findsThePublicHalfOfTheJobKeyInTheRoot() throws IOException {
        Files.writeString(folder.resolve("job.key"), Ed25519.encodePrivate(jobKey.getPrivate()) + "\n");
        assertThat(JobKey.load(folder, TrustRoots.load(folder).newest()).getPublic())
                .isEqualTo(jobKey.getPublic());
    }

    @Test
    void doesNotSignWithAKeyThatNoAgentWouldBelieve() throws IOException {
        Files.writeString(folder.resolve("job.key"), Ed25519.encodePrivate(rootKey.getPrivate()));
        TrustRoot root = TrustRoots.load(folder).newest();
        assertThatIllegalStateException().isThrownBy(() -> JobKey.load(folder, root));
    }

    private void write(int version, KeyPair root, List<KeyPair> signers) throws IOException {
        TrustRoot content = new TrustRoot(
                version,
                Instant.parse("2027-01-01T00:00:00Z"),
                Map.of(
                        Ed25519.keyId(root.getPublic()), Ed25519.encode(root.getPublic()),
                        Ed25519.keyId(jobKey.getPublic()), Ed25519.encode(jobKey.getPublic())),
                new TrustRoot.Role(Set.of(Ed25519.keyId(root.getPublic())), 1),
                new TrustRoot.Role(Set.of(Ed25519.keyId(jobKey.getPublic())), 1));
        byte[] payload = ContractsJson.get().writeValueAsBytes(content);
        Files.write(
                folder.resolve("root.%d.json".formatted(version)),
                ContractsJson.get()
                        .writeValueAsBytes(DocumentSignatures.sign(DocumentSignatures.ROOT, payload, signers)));
    }
}
