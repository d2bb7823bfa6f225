package io.fleetmend.e2e.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tokens that only look like a good one. */
final class Forged {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String header;
    private final String claims;
    private final String signature;

    /** @param good a token of Keycloak; what is forged says the same */
    Forged(String good) {
        String[] parts = good.split("\\.", -1);
        header = parts[0];
        claims = parts[1];
        signature = parts[2];
    }

    /** Signed by nobody, and says so. */
    String unsigned() {
        return withAlgorithm("none") + "." + claims + ".";
    }

    /** Says that it is signed by nobody, but brings the signature of the good one. */
    String unsignedWithSignature() {
        return withAlgorithm("none") + "." + claims + "." + signature;
    }

    String withoutSignature() {
        return header + "." + claims + ".";
    }

    /** Signed by a key of our own under the name of the realm's. */
    String signedByAnotherKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            Signature other = Signature.getInstance("SHA256withRSA");
            other.initSign(generator.generateKeyPair().getPrivate());
            other.update((header + "." + claims).getBytes(StandardCharsets.US_ASCII));
            return header + "." + claims + "." + encode(other.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has RSA", e);
        }
    }

    /** Signed by the realm's public key, taken for a shared secret: who trusts the header's word for the algorithm believes it. */
    String signedByPublicKey(byte[] publicKey) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(publicKey, "HmacSHA256"));
            String head = withAlgorithm("HS256");
            byte[] code = mac.doFinal((head + "." + claims).getBytes(StandardCharsets.US_ASCII));
            return head + "." + claims + "." + encode(code);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC", e);
        }
    }

    /** The good one's signature under other claims. */
    String withAnotherTenant(String provider) {
        ObjectNode changed = (ObjectNode) decode(claims);
        changed.put("provider", provider);
        changed.set("customers", JSON.valueToTree(List.of("*")));
        return header + "." + encode(changed) + "." + signature;
    }

    private String withAlgorithm(String algorithm) {
        return encode(((ObjectNode) decode(header)).put("alg", algorithm));
    }

    private static JsonNode decode(String part) {
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(part));
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak's tokens are JSON", e);
        }
    }

    private static String encode(JsonNode part) {
        return encode(part.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
