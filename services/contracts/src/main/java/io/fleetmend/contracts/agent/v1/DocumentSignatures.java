package io.fleetmend.contracts.agent.v1;

import io.fleetmend.contracts.agent.v1.SignedDocument.KeySignature;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Signs documents and tells whether enough of the right keys did. */
public final class DocumentSignatures {
    /** The type of a signed {@link JobManifest}. */
    public static final String JOB = "job";
    /** The type of a signed {@link TrustRoot}. */
    public static final String ROOT = "root";

    private DocumentSignatures() {}

    public static SignedDocument sign(String type, byte[] payload, List<KeyPair> keys) {
        byte[] message = message(type, payload);
        List<KeySignature> signatures = keys.stream()
                .map(key -> new KeySignature(Ed25519.keyId(key.getPublic()), Ed25519.sign(key.getPrivate(), message)))
                .toList();
        return new SignedDocument(type, payload, signatures);
    }

    /**
     * True when at least the role's threshold of different keys of that role, as {@code trusted} knows them, signed the document and
     * its type is {@code type}. Signatures by other keys neither help nor harm.
     */
    public static boolean enough(SignedDocument document, String type, TrustRoot trusted, TrustRoot.Role role) {
        if (!document.type().equals(type)) {
            return false;
        }
        byte[] message = message(type, document.payload());
        Set<String> good = new HashSet<>();
        for (KeySignature signature : document.signatures()) {
            String key =
                    role.keyIds().contains(signature.keyId()) ? trusted.keys().get(signature.keyId()) : null;
            if (key != null && Ed25519.verify(Ed25519.decode(key), message, signature.signature())) {
                good.add(signature.keyId());
            }
        }
        return good.size() >= role.threshold();
    }

    private static byte[] message(String type, byte[] payload) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(payload.length + 8);
        out.writeBytes(type.getBytes(StandardCharsets.US_ASCII));
        out.write(0);
        out.writeBytes(payload);
        return out.toByteArray();
    }
}
