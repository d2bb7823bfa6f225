package io.fleetmend.contracts.agent.v1;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestSignatureTest {
    private static final byte[] BODY = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);
    private final KeyPair key = Ed25519.newKeyPair();
    private final RequestSignature signed = RequestSignature.sign(
            key.getPrivate(),
            "0198c0de-0000-7000-8000-000000000001",
            "POST",
            "/agent/v1/check-in",
            BODY,
            Instant.parse("2026-11-23T10:00:00Z"),
            "nonce-0001");

    @Test
    void holdsAfterATripThroughHeaders() {
        RequestSignature read = parsed(signed.signatureInputHeader());

        assertThat(read.verify(key.getPublic(), "POST", "/agent/v1/check-in", BODY))
                .isTrue();
        assertThat(read.keyId()).isEqualTo(signed.keyId());
        assertThat(read.created()).isEqualTo(1795428000L);
    }

    @Test
    void breaksWhenAnythingSignedIsAnother() {
        RequestSignature read = parsed(signed.signatureInputHeader());

        assertThat(read.verify(key.getPublic(), "GET", "/agent/v1/check-in", BODY))
                .isFalse();
        assertThat(read.verify(key.getPublic(), "POST", "/agent/v1/enrol", BODY))
                .isFalse();
        assertThat(read.verify(key.getPublic(), "POST", "/agent/v1/check-in", new byte[0]))
                .isFalse();
        assertThat(read.verify(Ed25519.newKeyPair().getPublic(), "POST", "/agent/v1/check-in", BODY))
                .isFalse();
        RequestSignature otherNonce = parsed(signed.signatureInputHeader().replace("nonce-0001", "nonce-0002"));
        assertThat(otherNonce.verify(key.getPublic(), "POST", "/agent/v1/check-in", BODY))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "agent=()",
                "agent=(\"@method\");created=1;nonce=\"12345678\";keyid=\"a\";alg=\"ed25519\"",
                "agent=(\"@method\" \"@path\" \"content-digest\");created=1;nonce=\"12345678\";keyid=\"a\";alg=\"hmac-sha256\""
            })
    void takesNoOtherShape(String signatureInput) {
        assertThat(RequestSignature.parse(signed.contentDigest(), signatureInput, signed.signatureHeader()))
                .isEmpty();
    }

    private RequestSignature parsed(String signatureInput) {
        return RequestSignature.parse(signed.contentDigest(), signatureInput, signed.signatureHeader())
                .orElseThrow();
    }
}
