package io.fleetmend.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fleetmend.ingest.fetch.Feeds.Feed;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The three places that {@code --feeds} can mean: a folder, an address, and, left out, the vendor's own. */
class FeedsTest {
    private static final String LISTING = """
            <html><a href="../">up</a> <a href="scores-2026-11-27.csv">a</a>
            <a href="scores-2026-11-28.csv">b</a> <a href='scores-2026-11-29.txt'>c</a></html>""";

    private final HttpFetcher http =
            new HttpFetcher(Proxies.of(Optional.empty(), Map.of()), Patience.NONE, Clock.systemUTC());
    private VendorServer server;
    private Feed scores;

    @BeforeEach
    void startTheVendor() throws IOException {
        server = new VendorServer();
        server.put("/current.csv", "of the vendor");
        server.put("/mirror/scores/", LISTING);
        server.put("/mirror/scores/scores-2026-11-28.csv", "of the mirror");
        scores = new Feed(
                Optional.of(server.address("/current.csv")), "scores", Pattern.compile("scores-.*\\.csv"), 1 << 20);
    }

    @AfterEach
    void stopTheVendor() {
        server.close();
        http.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/mirror", "/mirror/"})
    void takesTheNewestDocumentOfAMirrorBehindAnAddress(String mirror) throws IOException {
        assertThat(newest(Optional.of(server.address(mirror).toString()))).isEqualTo("of the mirror");
        assertThat(server.asked()).doesNotContain("/current.csv");
    }

    @Test
    void takesTheNewestDocumentOfAFolder(@TempDir Path mirror) throws IOException {
        Path folder = Files.createDirectory(mirror.resolve("scores"));
        Files.writeString(folder.resolve("scores-2026-11-27.csv"), "older");
        Files.writeString(folder.resolve("scores-2026-11-28.csv"), "newer");

        assertThat(newest(Optional.of(mirror.toString()))).isEqualTo("newer");
        assertThat(server.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void asksTheVendorWhenNoMirrorIsNamed(String nothing) throws IOException {
        assertThat(newest(Optional.of(nothing))).isEqualTo("of the vendor");
        assertThat(newest(Optional.empty())).isEqualTo("of the vendor");
        assertThat(server.asked()).containsExactly("/current.csv", "/current.csv");
    }

    @Test
    void namesThePlaceWhereAMirrorHasNothing() {
        server.put("/mirror/scores/", "<html>empty</html>");

        assertThatThrownBy(() -> newest(Optional.of(server.address("/mirror").toString())))
                .isInstanceOf(FileNotFoundException.class)
                .hasMessageContaining("/mirror/scores/")
                .hasMessageContaining("scores-");
        assertThat(server.asked()).doesNotContain("/current.csv");
    }

    private String newest(Optional<String> mirror) throws IOException {
        try (Fetched document =
                new Feeds(mirror, new Fetcher(http)).newest(scores, null).orElseThrow()) {
            return Files.readString(document.place());
        }
    }
}
