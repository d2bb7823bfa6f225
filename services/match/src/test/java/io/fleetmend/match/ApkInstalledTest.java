package io.fleetmend.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ApkInstalledTest {
    private static final String TWO = """
            C:Q1aaa
            P:busybox
            V:1.35.0-r29
            A:x86_64
            o:busybox

            C:Q1bbb
            P:libcrypto3
            V:3.0.8-r0
            A:x86_64
            o:openssl

            """;

    @Test
    void readsEachParagraphHoweverLinesEnd() {
        Inventory read = read(TWO.replace("\n", "\r\n"));

        assertThat(read.names()).containsExactlyInAnyOrder("busybox", "libcrypto3");
        assertThat(read.doubts()).isEmpty();
    }

    @Test
    void doubtsAParagraphThatWasCut() {
        Inventory read = read(TWO + "C:Q1ccc\nP:zlib\n");

        assertThat(read.names()).doesNotContain("zlib");
        assertThat(read.doubts()).singleElement().asString().contains("must have P: and V:", "'C:Q1ccc'");
    }

    private static Inventory read(String text) {
        return ApkInstalled.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
