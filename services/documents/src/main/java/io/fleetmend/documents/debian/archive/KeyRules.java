package io.fleetmend.documents.debian.archive;

import io.fleetmend.documents.debian.archive.Keyring.Signer;
import java.time.Instant;
import java.util.Iterator;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureSubpacketVector;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentVerifierBuilderProvider;

/** Whether a key may sign an archive at a moment: strong, not revoked, not expired, and as a subkey bound to its primary key. */
final class KeyRules {
    private static final int SHORTEST_RSA = 2048;

    private KeyRules() {}

    static boolean maySign(Signer signer, Instant when) throws PGPException {
        PGPPublicKey key = signer.key();
        PGPPublicKey primary = signer.primary();
        return strong(key)
                && !key.hasRevocation()
                && !primary.hasRevocation()
                && !expired(key, when)
                && !expired(primary, when)
                && (key.getKeyID() == primary.getKeyID() || boundForSigning(key, primary));
    }

    private static boolean strong(PGPPublicKey key) {
        return switch (key.getAlgorithm()) {
            case PublicKeyAlgorithmTags.RSA_GENERAL -> key.getBitStrength() >= SHORTEST_RSA;
            case PublicKeyAlgorithmTags.EDDSA_LEGACY,
                    PublicKeyAlgorithmTags.Ed25519,
                    PublicKeyAlgorithmTags.Ed448,
                    PublicKeyAlgorithmTags.ECDSA -> true;
            default -> false;
        };
    }

    private static boolean expired(PGPPublicKey key, Instant when) {
        Instant created = key.getCreationTime().toInstant();
        long seconds = key.getValidSeconds();
        return when.isBefore(created) || (seconds > 0 && when.isAfter(created.plusSeconds(seconds)));
    }

    private static boolean boundForSigning(PGPPublicKey key, PGPPublicKey primary) throws PGPException {
        Iterator<PGPSignature> bindings = key.getSignaturesOfType(PGPSignature.SUBKEY_BINDING);
        while (bindings.hasNext()) {
            PGPSignature binding = bindings.next();
            binding.init(new BcPGPContentVerifierBuilderProvider(), primary);
            PGPSignatureSubpacketVector stated = binding.getHashedSubPackets();
            boolean forSigning = stated != null && (stated.getKeyFlags() & KeyFlags.SIGN_DATA) != 0;
            if (forSigning && binding.verifyCertification(primary, key)) {
                return true;
            }
        }
        return false;
    }
}
