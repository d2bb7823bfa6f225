package io.fleetmend.contracts.agent.v1;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DocumentSignaturesTest {
    private final KeyPair first = Ed25519.newKeyPair();
    private final KeyPair second = Ed25519.newKeyPair();
    private final KeyPair stranger = Ed25519.newKeyPair();
    private final TrustRoot trusted = new TrustRoot(
            1,
            Instant.parse("2027-01-01T00:00:00Z"),
            Map.of(id(first), raw(first), id(second), raw(second)),
            new TrustRoot.Role(Set.of(id(first), id(second)), 2),
            new TrustRoot.Role(Set.of(id(second)), 1));
    private final byte[] payload = "{}".getBytes(StandardCharsets.UTF_8);

    @Test
    void asksForAsManyDifferentKeysAsTheThreshold() {
        assertThat(enough(trusted.root(), first, second)).isTrue();
        assertThat(enough(trusted.root(), first)).isFalse();
        assertThat(enough(trusted.root(), first, first)).isFalse();
        assertThat(enough(trusted.root(), first, stranger)).isFalse();
        assertThat(enough(trusted.root())).isFalse();
    }

    @Test
    void takesAKeyForItsOwnRoleOnly() {
        assertThat(enough(trusted.job(), second)).isTrue();
        assertThat(enough(trusted.job(), first)).isFalse();
    }

    @Test
    void neverTakesADocumentOfOneTypeForAnother() {
        SignedDocument root = DocumentSignatures.sign(DocumentSignatures.ROOT, payload, List.of(second));
        SignedDocument disguised = new SignedDocument(DocumentSignatures.JOB, root.payload(), root.signatures());

        assertThat(DocumentSignatures.enough(root, DocumentSignatures.JOB, trusted, trusted.job()))
                .isFalse();
        assertThat(DocumentSignatures.enough(disguised, DocumentSignatures.JOB, trusted, trusted.job()))
                .isFalse();
    }

    @Test
    void seesEveryFlippedBit() {
        SignedDocument good = DocumentSignatures.sign(DocumentSignatures.JOB, payload, List.of(second));
        for (int bit = 0; bit < payload.length * 8; bit++) {
            byte[] flipped = payload.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            SignedDocument forged = new SignedDocument(good.type(), flipped, good.signatures());

            assertThat(DocumentSignatures.enough(forged, DocumentSignatures.JOB, trusted, trusted.job()))
                    .as("bit %d", bit)
                    .isFalse();
        }
    }

    private boolean enough(TrustRoot.Role role, KeyPair... keys) {
        SignedDocument document = DocumentSignatures.sign(DocumentSignatures.JOB, payload, List.of(keys));
        return DocumentSignatures.enough(document, DocumentSignatures.JOB, trusted, role);
    }

    private static String id(KeyPair key) {
        return Ed25519.keyId(key.getPublic());
    }

    private static String raw(KeyPair key) {
        return Ed25519.encode(key.getPublic());
    }
}
