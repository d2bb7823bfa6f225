package io.fleetmend.testkit.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyPacket;
import org.bouncycastle.crypto.generators.Ed25519KeyPairGenerator;
import org.bouncycastle.crypto.params.Ed25519KeyGenerationParameters;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureGenerator;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPKeyPair;

/** A key that a test signs its own archive with. */
public final class TestKey {
    private static final Instant SIGNS_AT = Instant.parse("2026-11-20T00:00:00Z");

    private final BcPGPKeyPair pair;
    private final long validSeconds;

    private TestKey(BcPGPKeyPair pair, long validSeconds) {
        this.pair = pair;
        this.validSeconds = validSeconds;
    }

    public static TestKey create() {
        return createdAt(Instant.parse("2026-01-01T00:00:00Z"), 0);
    }

    public static TestKey createdAt(Instant created, long validSeconds) {
        Ed25519KeyPairGenerator generator = new Ed25519KeyPairGenerator();
        generator.init(new Ed25519KeyGenerationParameters(new SecureRandom()));
        try {
            BcPGPKeyPair pair = new BcPGPKeyPair(
                    PublicKeyPacket.VERSION_4,
                    PublicKeyAlgorithmTags.EDDSA_LEGACY,
                    generator.generateKeyPair(),
                    Date.from(created));
            return new TestKey(pair, validSeconds);
        } catch (PGPException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public key, certified by itself, as a keyring file holds it. */
    public byte[] keyring() {
        try {
            PGPSignatureSubpacketGenerator stated = new PGPSignatureSubpacketGenerator();
            if (validSeconds > 0) {
                stated.setKeyExpirationTime(false, validSeconds);
            }
            PGPSignatureGenerator generator = generator(PGPSignature.POSITIVE_CERTIFICATION, HashAlgorithmTags.SHA512);
            generator.setHashedSubpackets(stated.generate());
            PGPPublicKey key = pair.getPublicKey();
            PGPPublicKey certified = PGPPublicKey.addCertification(
                    key, "archive@example.test", generator.generateCertification("archive@example.test", key));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new PGPPublicKeyRing(List.of(certified)).encode(bytes);
            return bytes.toByteArray();
        } catch (PGPException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code text} in the clear-sign frame. */
    public String clearSign(String text) {
        return clearSign(text, HashAlgorithmTags.SHA512, "SHA512");
    }

    public String clearSign(String text, int hash, String hashName) {
        try {
            PGPSignatureGenerator generator = generator(PGPSignature.CANONICAL_TEXT_DOCUMENT, hash);
            PGPSignatureSubpacketGenerator stated = new PGPSignatureSubpacketGenerator();
            stated.setSignatureCreationTime(false, Date.from(SIGNS_AT));
            generator.setHashedSubpackets(stated.generate());
            generator.update(text.strip().replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
            ByteArrayOutputStream signature = new ByteArrayOutputStream();
            try (ArmoredOutputStream armour =
                    ArmoredOutputStream.builder().clearHeaders().build(signature)) {
                generator.generate().encode(armour);
            }
            return "-----BEGIN PGP SIGNED MESSAGE-----\nHash: %s\n\n%s\n%s"
                    .formatted(hashName, text.strip(), signature.toString(StandardCharsets.US_ASCII));
        } catch (PGPException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PGPSignatureGenerator generator(int type, int hash) throws PGPException {
        PGPSignatureGenerator generator = new PGPSignatureGenerator(
                new BcPGPContentSignerBuilder(pair.getPublicKey().getAlgorithm(), hash), pair.getPublicKey());
        generator.init(type, pair.getPrivateKey());
        return generator;
    }
}
