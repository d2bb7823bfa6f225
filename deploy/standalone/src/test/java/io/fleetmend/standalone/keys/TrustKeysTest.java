package io.fleetmend.standalone.keys;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
        assertThat(signedByTheJobKey(root(document()))).isTrue();
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

    @Test
    void aNewJobKeyIsTrustedByARootThatTheOneBeforeVouchesFor() throws IOException {
        TrustRoot before = root(document());
        assertThat(keys.replaceJobKey()).isEqualTo(2);
        SignedDocument document = document(2);
        TrustRoot after = root(document);
        assertThat(after.version()).isEqualTo(2);
        assertThat(DocumentSignatures.enough(document, DocumentSignatures.ROOT, before, before.root()))
                .isTrue();
        assertThat(DocumentSignatures.enough(document, DocumentSignatures.ROOT, after, after.root()))
                .isTrue();
        assertThat(signedByTheJobKey(after)).isTrue();
        assertThat(after.keys()).doesNotContainKeys(before.job().keyIds().toArray(String[]::new));
        assertThat(keys.replaceJobKey()).as("and again").isEqualTo(3);
    }

    @Test
    void oneRootKeyAloneReplacesNothing() throws IOException {
        Files.delete(folder.resolve("offline/root-1.key"));
        Files.delete(folder.resolve("offline/root-3.key"));
        String before = Files.readString(online.resolve("job.key"));
        assertThatThrownBy(keys::replaceJobKey).hasMessageContaining("needs 2 root keys of root 1, but 1 lie in");
        assertThat(Files.readString(online.resolve("job.key"))).isEqualTo(before);
        assertThat(online.resolve("root.2.json")).doesNotExist();
    }

    @Test
    void aCopyOfARootKeyIsNoSecondOne() throws IOException {
        Files.delete(folder.resolve("offline/root-1.key"));
        Files.delete(folder.resolve("offline/root-3.key"));
        Files.copy(folder.resolve("offline/root-2.key"), folder.resolve("offline/root-2 (copy).key"));
        assertThatThrownBy(keys::replaceJobKey).hasMessageContaining("but 1 lie in");
        assertThat(online.resolve("root.2.json")).doesNotExist();
    }

    @Test
    void keysOfSomethingElseBesideThemDoNoHarm() throws IOException {
        Files.write(folder.resolve("offline/tls.key"), new byte[] {(byte) 0xff, 0, 1});
        Files.writeString(folder.resolve("offline/ssh.key"), "-----BEGIN OPENSSH PRIVATE KEY-----\n");
        assertThat(keys.replaceJobKey()).isEqualTo(2);
    }

    @Test
    void namesAFolderThatIsNotThere() {
        TrustKeys elsewhere = new TrustKeys(online, folder.resolve("unplugged"), CLOCK);
        assertThatThrownBy(elsewhere::replaceJobKey)
                .hasMessageContaining("but 0 lie in " + folder.resolve("unplugged"));
        TrustKeys nothing = new TrustKeys(folder.resolve("typo"), folder.resolve("offline"), CLOCK);
        assertThatThrownBy(nothing::replaceJobKey).hasMessageContaining("no trust root in " + folder.resolve("typo"));
    }

    @Test
    void foreignKeysSignNoRoot() throws IOException {
        TrustKeys foreign = new TrustKeys(folder.resolve("other"), folder.resolve("other-offline"), CLOCK);
        foreign.makeOnce();
        TrustKeys stranger = new TrustKeys(online, folder.resolve("other-offline"), CLOCK);
        assertThatThrownBy(stranger::replaceJobKey).hasMessageContaining("but 0 lie in");
    }

    private boolean signedByTheJobKey(TrustRoot root) throws IOException {
        PrivateKey job = Ed25519.decodePrivate(
                Files.readString(online.resolve("job.key")).strip());
        String id = root.job().keyIds().iterator().next();
        KeyPair pair = new KeyPair(Ed25519.decode(requireNonNull(root.keys().get(id))), job);
        SignedDocument signed = DocumentSignatures.sign(DocumentSignatures.JOB, new byte[] {1}, List.of(pair));
        return DocumentSignatures.enough(signed, DocumentSignatures.JOB, root, root.job());
    }

    private SignedDocument document() throws IOException {
        return document(1);
    }

    private SignedDocument document(int version) throws IOException {
        return ContractsJson.get()
                .readValue(online.resolve("root.%d.json".formatted(version)).toFile(), SignedDocument.class);
    }

    private static TrustRoot root(SignedDocument document) throws IOException {
        return ContractsJson.get().readValue(document.payload(), TrustRoot.class);
    }
}
