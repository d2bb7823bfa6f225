package io.fleetmend.platform.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Authenticates what an event says about itself: its id, type, tenant and payload, under a key derived for the producing service.
 * Without it, whoever can write to Kafka could cross tenants; consumers take the tenant from the sealed headers only.
 */
@ApplicationScoped
class EventSeal {
    private final byte[] secret;

    EventSeal(EventsConfig config) {
        this.secret = config.secret().getBytes(StandardCharsets.UTF_8);
    }

    String of(
            String producer,
            String topic,
            String eventId,
            String type,
            String provider,
            String customer,
            byte[] payload) {
        byte[] key = mac(secret, producer.getBytes(StandardCharsets.UTF_8));
        String head = String.join("\n", topic, eventId, type, provider, customer) + "\n";
        byte[] headBytes = head.getBytes(StandardCharsets.UTF_8);
        byte[] message = new byte[headBytes.length + payload.length];
        System.arraycopy(headBytes, 0, message, 0, headBytes.length);
        System.arraycopy(payload, 0, message, headBytes.length, payload.length);
        return HexFormat.of().formatHex(mac(key, message));
    }

    boolean holds(String seal, String expected) {
        return MessageDigest.isEqual(
                seal.getBytes(StandardCharsets.US_ASCII), expected.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] mac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
