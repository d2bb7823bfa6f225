package io.fleetmend.documents.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.fleetmend.testkit.documents.Samples;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class HostileDocumentsTest {
    private static final byte[] BOMB = new byte[40 << 20];
    private static final Limits LIMITS = new Limits(32 << 20, 8 << 20, 50);

    @TempDir
    private Path folder;

    static Stream<Arguments> bombs() throws IOException {
        byte[] gzip = Samples.gzip(BOMB);
        return Stream.of(
                Arguments.of("gzip", gzip),
                Arguments.of("xz", xz(BOMB)),
                Arguments.of("gzip with a harmless first member", joined(Samples.gzip(Samples.utf8("{}")), gzip)),
                Arguments.of(
                        "tar.gz", Samples.tarGz(Map.of("DSA-1-1.json", new String(BOMB, StandardCharsets.US_ASCII)))),
                Arguments.of("zip", Samples.zip(Map.of("DSA-1-1.json", BOMB))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void refusesWhatUnpacksToTooMuch(String what, byte[] content) {
        assertThatThrownBy(() -> documents(content)).isInstanceOf(BadDocumentException.class);
    }

    @Test
    void refusesTooManyDocuments() {
        Map<String, String> many = new TreeMap<>();
        for (int i = 0; i <= LIMITS.entries(); i++) {
            many.put("DSA-%d-1.json".formatted(i), "{}");
        }

        assertThatThrownBy(() -> documents(Samples.tarGz(many)))
                .hasMessage("holds more than the 50 documents that are expected at most");
    }

    @ParameterizedTest(name = "cut to {0} of 100")
    @ValueSource(ints = {1, 30, 60, 90, 99})
    void refusesATruncatedArchive(int percent) {
        byte[] whole =
                Samples.tarGz(Map.of("DSA-1-1.json", "{\"id\": \"DSA-1-1\"}", "DSA-2-1.json", "{\"id\": \"DSA-2-1\"}"));

        assertThatThrownBy(() -> documents(Arrays.copyOf(whole, whole.length * percent / 100)))
                .isInstanceOf(BadDocumentException.class);
    }

    @Test
    void refusesAnArchiveWithAFlippedBit() {
        byte[] whole = Samples.tarGz(Map.of("DSA-1-1.json", "{\"id\": \"DSA-1-1\"}"));
        whole[whole.length - 6] ^= 1;

        assertThatThrownBy(() -> documents(whole)).isInstanceOf(BadDocumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "PK\u0003\u0004 not a zip", "<html><body>503</body></html>"})
    void refusesWhatIsNoArchive(String content) {
        assertThatThrownBy(() -> documents(Samples.utf8(content))).isInstanceOf(BadDocumentException.class);
    }

    @Test
    void writesNothingUnderTheNamesItFinds() throws IOException {
        Path outside = folder.resolveSibling("escaped.json");

        List<String> names = documents(Samples.zip(Map.of("../escaped.json", Samples.utf8("{}"))));

        assertThat(names).containsExactly("../escaped.json");
        assertThat(Files.exists(outside)).isFalse();
    }

    @Test
    void readsEveryMemberOfAGzip() throws IOException {
        Path file = Samples.file(
                folder, "two.gz", joined(Samples.gzip(Samples.utf8("one ")), Samples.gzip(Samples.utf8("two"))));

        String text = Unpacked.read(file, LIMITS, in -> new String(in.readAllBytes(), StandardCharsets.UTF_8));

        assertThat(text).isEqualTo("one two");
    }

    static Stream<Arguments> hostileJson() {
        return Stream.of(
                Arguments.of("deep arrays", "[".repeat(100_000)),
                Arguments.of("deep objects", "{\"a\":".repeat(100)),
                Arguments.of("a huge string", "\"" + "x".repeat(2 << 20) + "\""),
                Arguments.of("a huge name", "{\"" + "x".repeat(5000) + "\": 1}"),
                Arguments.of("a huge number", "[" + "9".repeat(5000) + "]"),
                Arguments.of("a field twice", "{\"a\": 1, \"a\": 2}"),
                Arguments.of("two documents", "{} {}"),
                Arguments.of("not a number", "[NaN]"),
                Arguments.of("a comment", "/* */ {}"),
                Arguments.of("a control character", "\"a\u0001b\""),
                Arguments.of("an open string", "\"abc"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostileJson")
    void refusesHostileJson(String what, String json) {
        assertThatThrownBy(
                        () -> StrictText.json().readTree(StrictText.utf8(new ByteArrayInputStream(Samples.utf8(json)))))
                .isInstanceOf(JsonProcessingException.class);
    }

    static Stream<Arguments> brokenUtf8() {
        return Stream.of(
                Arguments.of("overlong slash", new byte[] {(byte) 0xc0, (byte) 0xaf}),
                Arguments.of("overlong NUL", new byte[] {(byte) 0xe0, (byte) 0x80, (byte) 0x80}),
                Arguments.of("half a surrogate", new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80}),
                Arguments.of("beyond Unicode", new byte[] {(byte) 0xf5, (byte) 0x80, (byte) 0x80, (byte) 0x80}),
                Arguments.of("a lone continuation", new byte[] {(byte) 0x80}),
                Arguments.of("a cut sequence", new byte[] {(byte) 0xe2, (byte) 0x82}));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenUtf8")
    void refusesBytesThatAreNotUtf8(String what, byte[] bytes) {
        assertThatThrownBy(
                        () -> StrictText.utf8(new ByteArrayInputStream(bytes)).read())
                .isInstanceOf(CharacterCodingException.class);
    }

    @Test
    void refusesALineWithoutEnd() {
        byte[] endless = Samples.utf8("x".repeat(5000));
        BoundedLines lines = new BoundedLines(StrictText.utf8(new ByteArrayInputStream(endless)), 1000);

        assertThatThrownBy(lines::next).hasMessageContaining("line 1 is longer than the 1000 characters");
    }

    private List<String> documents(byte[] content) throws IOException {
        List<String> names = new ArrayList<>();
        new DocumentSet(Samples.file(folder, "documents", content), LIMITS, ".json")
                .forEach((name, document) -> names.add(name));
        return names;
    }

    private static byte[] xz(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XZOutputStream xz = new XZOutputStream(bytes, new LZMA2Options(1))) {
            xz.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
