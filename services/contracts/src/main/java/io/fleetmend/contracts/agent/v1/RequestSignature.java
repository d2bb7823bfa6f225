package io.fleetmend.contracts.agent.v1;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * HTTP message signatures (RFC 9421) in the one shape that agents use: label {@code agent}, Ed25519, over method, path and content
 * digest (RFC 9530), with created, nonce and key id. It holds behind proxies that end TLS.
 *
 * @param keyId the endpoint's id, or {@code enrolment} before it has one
 * @param created seconds since the epoch by the agent's clock
 * @param nonce different for every request of a key
 */
public record RequestSignature(String keyId, long created, String nonce, String contentDigest, byte[] signature) {
    public static final String CONTENT_DIGEST = "Content-Digest";
    public static final String SIGNATURE_INPUT = "Signature-Input";
    public static final String SIGNATURE = "Signature";
    /** Key id of a request whose key the server does not know yet. */
    public static final String ENROLMENT_KEY_ID = "enrolment";

    private static final Pattern INPUT = Pattern.compile(
            "agent=\\(\"@method\" \"@path\" \"content-digest\"\\);created=(\\d{1,12});nonce=\"([A-Za-z0-9_-]{8,64})\";keyid=\"([A-Za-z0-9:-]{1,80})\";alg=\"ed25519\"");
    private static final Pattern VALUE = Pattern.compile("agent=:([A-Za-z0-9+/=]{1,200}):");

    /** Signs a request. */
    public static RequestSignature sign(
            PrivateKey key, String keyId, String method, String path, byte[] body, Instant now, String nonce) {
        String digest = contentDigest(body);
        long created = now.getEpochSecond();
        byte[] base = base(method, path, digest, parameters(created, nonce, keyId));
        return new RequestSignature(keyId, created, nonce, digest, Ed25519.sign(key, base));
    }

    /** Reads the headers; empty when one is missing or has another shape. */
    public static Optional<RequestSignature> parse(String contentDigest, String signatureInput, String signature) {
        Matcher input = INPUT.matcher(signatureInput);
        Matcher value = VALUE.matcher(signature);
        if (!input.matches() || !value.matches()) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(value.group(1));
            return Optional.of(new RequestSignature(
                    input.group(3), Long.parseLong(input.group(1)), input.group(2), contentDigest, bytes));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** True when {@code key} signed this method, path and body. Age and nonce are for the caller to judge. */
    public boolean verify(PublicKey key, String method, String path, byte[] body) {
        return digestHolds(body) && headHolds(key, method, path);
    }

    /** True when {@code key} signed this method, path and content digest: what can be told before the body is read. */
    public boolean headHolds(PublicKey key, String method, String path) {
        return Ed25519.verify(key, base(method, path, contentDigest, parameters(created, nonce, keyId)), signature);
    }

    /** True when the content digest is that of this body; says nothing unless the head holds as well. */
    public boolean digestHolds(byte[] body) {
        return MessageDigest.isEqual(ascii(contentDigest), ascii(contentDigest(body)));
    }

    public String signatureInputHeader() {
        return "agent=" + parameters(created, nonce, keyId);
    }

    public String signatureHeader() {
        return "agent=:" + Base64.getEncoder().encodeToString(signature) + ":";
    }

    private static String parameters(long created, String nonce, String keyId) {
        return "(\"@method\" \"@path\" \"content-digest\");created=%d;nonce=\"%s\";keyid=\"%s\";alg=\"ed25519\""
                .formatted(created, nonce, keyId);
    }

    private static byte[] base(String method, String path, String contentDigest, String parameters) {
        return ascii("\"@method\": %s\n\"@path\": %s\n\"content-digest\": %s\n\"@signature-params\": %s"
                .formatted(method, path, contentDigest, parameters));
    }

    private static String contentDigest(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return "sha-256=:" + Base64.getEncoder().encodeToString(hash) + ":";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
