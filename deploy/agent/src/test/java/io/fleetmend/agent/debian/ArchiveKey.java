package io.fleetmend.agent.debian;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyPacket;
import org.bouncycastle.crypto.generators.Ed25519KeyPairGenerator;
import org.bouncycastle.crypto.params.Ed25519KeyGenerationParameters;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPKeyPair;

/** A throw-away key for an archive; apt's own gpgv checks what it signs. */
final class ArchiveKey {
    private static final String OWNER = "archive@example.test";

    private final BcPGPKeyPair pair;

    private ArchiveKey(BcPGPKeyPair pair) {
        this.pair = pair;
    }

    static ArchiveKey create() {
        Ed25519KeyPairGenerator generator = new Ed25519KeyPairGenerator();
        generator.init(new Ed25519KeyGenerationParameters(new SecureRandom()));
        Date yesterday = Date.from(Instant.now().minus(Duration.ofDays(1)));
        try {
            return new ArchiveKey(new BcPGPKeyPair(
                    PublicKeyPacket.VERSION_4,
                    PublicKeyAlgorithmTags.EDDSA_LEGACY,
                    generator.generateKeyPair(),
                    yesterday));
        } catch (PGPException e) {
            throw new IllegalStateException("cannot make a key", e);
        }
    }

    /** For {@code signed-by}; certified by itself, as gpgv demands. */
    byte[] keyring() {
        try {
            PGPPublicKey key = pair.getPublicKey();
            PGPSignature itself = generator(PGPSignature.POSITIVE_CERTIFICATION).generateCertification(OWNER, key);
            return PGPPublicKey.addCertification(key, OWNER, itself).getEncoded();
        } catch (PGPException e) {
            throw new IllegalStateException("cannot certify the key", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The detached signature: what stands in {@code Release.gpg}. */
    byte[] sign(byte[] document) {
        try {
            PGPSignatureGenerator generator = generator(PGPSignature.BINARY_DOCUMENT);
            generator.update(document);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ArmoredOutputStream armour = ArmoredOutputStream.builder().build(bytes)) {
                generator.generate().encode(armour);
            }
            return bytes.toByteArray();
        } catch (PGPException e) {
            throw new IllegalStateException("cannot sign", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PGPSignatureGenerator generator(int type) throws PGPException {
        PGPSignatureGenerator generator = new PGPSignatureGenerator(
                new BcPGPContentSignerBuilder(pair.getPublicKey().getAlgorithm(), HashAlgorithmTags.SHA512),
                pair.getPublicKey());
        generator.init(type, pair.getPrivateKey());
        return generator;
    }
}
