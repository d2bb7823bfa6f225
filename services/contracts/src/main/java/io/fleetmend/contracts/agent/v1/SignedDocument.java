package io.fleetmend.contracts.agent.v1;

import java.util.List;

/**
 * Bytes and who vouches for them. What is signed is exactly {@code payload}, so nobody ever has to write JSON in a canonical form.
 * Whoever reads it verifies first and parses after.
 *
 * @param payload the JSON of a {@link JobManifest} or {@link TrustRoot}
 * @param signatures Ed25519 (RFC 8032) over {@code type}, a zero byte and {@code payload}: a document of one type never passes for another
 * @param type {@code job} or {@code root}
 */
public record SignedDocument(String type, byte[] payload, List<KeySignature> signatures) {
    public SignedDocument {
        signatures = List.copyOf(signatures);
    }

    /** @param keyId {@code sha256:…} of the raw public key; it selects the key, and the key alone the algorithm */
    public record KeySignature(String keyId, byte[] signature) {}
}
