package io.fleetmend.documents.debian.archive;

import io.fleetmend.documents.debian.archive.Keyring.Signer;
import io.fleetmend.documents.input.BadDocumentException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bouncycastle.bcpg.ArmoredInputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPObjectFactory;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureList;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentVerifierBuilderProvider;

/**
 * Verifies a clear-signed index. One good signature by a trusted key is enough, as for apt: archives sign with the keys of two releases.
 * A signature by a trusted key that does not fit is never passed over.
 */
final class SignatureCheck {
    private static final Set<Integer> HASHES =
            Set.of(HashAlgorithmTags.SHA256, HashAlgorithmTags.SHA384, HashAlgorithmTags.SHA512);
    private static final Set<Integer> TEXT_TYPES =
            Set.of(PGPSignature.CANONICAL_TEXT_DOCUMENT, PGPSignature.BINARY_DOCUMENT);
    /** Clocks of archives and ours may differ a little. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(10);

    private final Keyring keyring;
    private final Instant now;

    SignatureCheck(Keyring keyring, Instant now) {
        this.keyring = keyring;
        this.now = now;
    }

    /** @throws BadDocumentException unless a trusted key signed exactly these lines */
    void verify(ClearSigned document) throws IOException {
        byte[] text = document.canonicalText().getBytes(StandardCharsets.UTF_8);
        boolean good = false;
        List<String> unknown = new ArrayList<>();
        try {
            for (PGPSignature signature : signatures(document.signature())) {
                List<Signer> signers = keyring.signers(signature.getKeyID());
                if (signers.isEmpty()) {
                    unknown.add("%016X".formatted(signature.getKeyID()));
                }
                for (Signer signer : signers) {
                    check(signature, signer, text);
                    good = true;
                }
            }
        } catch (BadDocumentException e) {
            throw e;
        } catch (PGPException | IOException | RuntimeException e) {
            // Bouncy Castle throws all kinds of exceptions at malformed packets
            throw new BadDocumentException("has a signature that cannot be read: " + e.getMessage(), e);
        }
        if (!good) {
            throw new BadDocumentException("is signed by no trusted key; it is signed by " + unknown);
        }
    }

    private static List<PGPSignature> signatures(String armoured) throws IOException {
        List<PGPSignature> signatures = new ArrayList<>();
        try (ArmoredInputStream in =
                new ArmoredInputStream(new ByteArrayInputStream(armoured.getBytes(StandardCharsets.US_ASCII)))) {
            PGPObjectFactory objects = new PGPObjectFactory(in, new BcKeyFingerprintCalculator());
            Object next;
            while ((next = objects.nextObject()) != null) {
                if (next instanceof PGPSignatureList list) {
                    list.forEach(signatures::add);
                }
            }
        }
        return signatures;
    }

    private void check(PGPSignature signature, Signer signer, byte[] text) throws PGPException, BadDocumentException {
        String key = "%016X".formatted(signature.getKeyID());
        Instant signedAt = signature.getCreationTime().toInstant();
        if (!HASHES.contains(signature.getHashAlgorithm()) || !TEXT_TYPES.contains(signature.getSignatureType())) {
            throw new BadDocumentException(
                    "is signed by %s with hash algorithm %d and type %d; SHA-256, -384 or -512 over a document is expected"
                            .formatted(key, signature.getHashAlgorithm(), signature.getSignatureType()));
        }
        if (signedAt.isAfter(now.plus(CLOCK_SKEW))) {
            throw new BadDocumentException("is signed by %s at %s, which is yet to come".formatted(key, signedAt));
        }
        if (!KeyRules.maySign(signer, signedAt)) {
            throw new BadDocumentException(
                    "is signed by %s, which is weak, revoked, expired or not a signing key".formatted(key));
        }
        signature.init(new BcPGPContentVerifierBuilderProvider(), signer.key());
        signature.update(text);
        if (!signature.verify()) {
            throw new BadDocumentException("was changed after %s signed it".formatted(key));
        }
    }
}
