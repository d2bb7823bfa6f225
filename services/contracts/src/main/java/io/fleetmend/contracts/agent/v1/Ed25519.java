package io.fleetmend.contracts.agent.v1;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** Ed25519 (RFC 8032) with the JDK's own provider; keys travel as their 32 raw bytes, base64url without padding. */
public final class Ed25519 {
    private static final int RAW_LENGTH = 32;

    private Ed25519() {}

    public static KeyPair newKeyPair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }

    /** The raw form of a public key: little endian y, the sign of x in the highest bit (RFC 8032, section 5.1.2). */
    public static String encode(PublicKey key) {
        EdECPoint point = ((EdECPublicKey) key).getPoint();
        byte[] bigEndian = point.getY().toByteArray();
        byte[] raw = new byte[RAW_LENGTH];
        for (int i = 0; i < bigEndian.length && i < RAW_LENGTH; i++) {
            raw[i] = bigEndian[bigEndian.length - 1 - i];
        }
        if (point.isXOdd()) {
            raw[RAW_LENGTH - 1] |= (byte) 0x80;
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(raw);
    }

    /** @throws IllegalArgumentException when {@code text} is not a point of the curve in that form */
    public static PublicKey decode(String text) {
        byte[] raw = rawBytes(text);
        boolean xOdd = (raw[RAW_LENGTH - 1] & 0x80) != 0;
        raw[RAW_LENGTH - 1] &= 0x7F;
        byte[] bigEndian = new byte[RAW_LENGTH];
        for (int i = 0; i < RAW_LENGTH; i++) {
            bigEndian[i] = raw[RAW_LENGTH - 1 - i];
        }
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePublic(new EdECPublicKeySpec(
                            NamedParameterSpec.ED25519, new EdECPoint(xOdd, new BigInteger(1, bigEndian))));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "a public key must be a point of Ed25519, but was '%s'".formatted(text), e);
        }
    }

    /** {@code sha256:…} of the raw key: how keys are named everywhere. */
    public static String keyId(PublicKey key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(rawBytes(encode(key)));
            return "sha256:" + HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** PKCS #8, base64: how private keys are kept on disk. */
    public static PrivateKey decodePrivate(String text) {
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(
                            Base64.getDecoder().decode(text.strip().getBytes(StandardCharsets.US_ASCII))));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("a private key must be PKCS #8 of Ed25519 in base64", e);
        }
    }

    public static String encodePrivate(PrivateKey key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    public static byte[] sign(PrivateKey key, byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("cannot sign with this key", e);
        }
    }

    /** False for anything that is not a signature of this message by this key, however malformed. */
    public static boolean verify(PublicKey key, byte[] message, byte[] signatureBytes) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(signatureBytes);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static byte[] rawBytes(String text) {
        byte[] raw;
        try {
            raw = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("a public key must be base64url, but was '%s'".formatted(text), e);
        }
        if (raw.length != RAW_LENGTH) {
            throw new IllegalArgumentException(
                    "a public key must have %d bytes, but had %d".formatted(RAW_LENGTH, raw.length));
        }
        return raw;
    }
}
