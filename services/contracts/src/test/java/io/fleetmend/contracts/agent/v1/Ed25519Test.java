package io.fleetmend.contracts.agent.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class Ed25519Test {
    /** RFC 8032, section 7.1, test 2. */
    @Test
    void verifiesTheSignatureOfTheStandard() {
        PublicKey key = Ed25519.decode(Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        HexFormat.of().parseHex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c")));
        byte[] signature = HexFormat.of()
                .parseHex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");

        assertThat(Ed25519.verify(key, new byte[] {0x72}, signature)).isTrue();
        assertThat(Ed25519.verify(key, new byte[] {0x73}, signature)).isFalse();
        assertThat(Ed25519.verify(key, new byte[] {0x72}, new byte[5])).isFalse();
    }

    @RepeatedTest(50)
    void keepsKeysThroughTheirRawForm() {
        KeyPair pair = Ed25519.newKeyPair();
        byte[] message = "patch".getBytes(StandardCharsets.UTF_8);

        PublicKey again = Ed25519.decode(Ed25519.encode(pair.getPublic()));

        assertThat(again).isEqualTo(pair.getPublic());
        assertThat(Ed25519.keyId(again)).isEqualTo(Ed25519.keyId(pair.getPublic()));
        byte[] signature = Ed25519.sign(Ed25519.decodePrivate(Ed25519.encodePrivate(pair.getPrivate())), message);
        assertThat(Ed25519.verify(again, message, signature)).isTrue();
    }

    @Test
    void refusesKeysOfAnotherLength() {
        assertThatThrownBy(() -> Ed25519.decode("AAAA"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("32 bytes, but had 3");
    }
}
