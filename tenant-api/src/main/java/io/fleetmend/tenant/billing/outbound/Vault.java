package io.fleetmend.tenant.billing.outbound;

import io.fleetmend.contracts.ProviderId;
import io.fleetmend.platform.events.EventsConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals providers' secrets before they go into the database (AES-256-GCM). The key is derived from the installation's secret, which is
 * no part of a database dump; the provider is part of what is sealed, so a row that was moved to another provider does not open.
 */
@ApplicationScoped
public class Vault {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final byte[] PURPOSE = "fleetmend billing secrets v1".getBytes(StandardCharsets.UTF_8);

    private final SecretKeySpec key;

    Vault(EventsConfig config) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(config.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            key = new SecretKeySpec(mac.doFinal(PURPOSE), "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    public byte[] seal(ProviderId provider, String secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, provider, nonce, secret.getBytes(StandardCharsets.UTF_8));
        byte[] both = Arrays.copyOf(nonce, nonce.length + sealed.length);
        System.arraycopy(sealed, 0, both, nonce.length, sealed.length);
        return both;
    }

    public String open(ProviderId provider, byte[] sealed) {
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        byte[] rest = Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length);
        return new String(cipher(Cipher.DECRYPT_MODE, provider, nonce, rest), StandardCharsets.UTF_8);
    }

    private byte[] cipher(int mode, ProviderId provider, byte[] nonce, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(provider.toString().getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a secret could not be sealed or opened; is it the installation's own?", e);
        }
    }
}
