package io.fleetmend.exposure.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InventoryDigestTest {
    private static final String ZEROS = "0".repeat(32);
    private static final String HEX = "0123456789abcdef";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sha256:0",
                "sha256:" + HEX + HEX + HEX + HEX,
                "sha256:ffffffffffffffff80000000000000007fffffffffffffff" + HEX,
                "sha256:0000000000000000000000000000000000000000000000000000000000000001",
                "sha256:ABCDEF0123456789" + HEX + HEX + HEX,
                "sha256:+123456789abcdef" + HEX + HEX + HEX,
                "sha256:-123456789abcdef" + HEX + HEX + HEX,
                "sha256:xyz3456789abcdef" + HEX + HEX + HEX,
                "sha512:" + HEX + HEX + HEX + HEX
            })
    void saysWhatWasReported(String text) {
        assertThat(InventoryDigest.of(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "a", "f"})
    void tellsApartWhatDiffersAnywhere(String digit) {
        assertThat(InventoryDigest.of("sha256:" + ZEROS + digit + ZEROS.substring(1)))
                .isNotEqualTo(InventoryDigest.of("sha256:" + ZEROS + "7" + ZEROS.substring(1)));
    }
}
