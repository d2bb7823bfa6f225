package io.fleetmend.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloadsTest {
    private final HttpFetcher http =
            new HttpFetcher(Proxies.of(Optional.empty(), Map.of()), Patience.NONE, Clock.systemUTC());
    private final Downloads downloads = new Downloads(new Fetcher(http), 1 << 20);
    private VendorServer server;
    private List<URI> addresses;

    @BeforeEach
    void startTheVendor() throws IOException {
        server = new VendorServer();
        server.put("/a.json", "one");
        server.put("/b.json", "two");
        addresses = List.of(server.address("/a.json"), server.address("/b.json"));
    }

    @AfterEach
    void stopTheVendor() {
        server.close();
        http.close();
    }

    @Test
    void bringsEachUnderItsOwnName() throws IOException {
        try (FetchedFiles files = downloads.of(addresses, null).orElseThrow()) {
            assertThat(files.files())
                    .extracting(Path::getFileName)
                    .map(Path::toString)
                    .containsExactly("a.json", "b.json");
            assertThat(Files.readString(files.files().getFirst())).isEqualTo("one");
        }
    }

    @Test
    void bringsNothingWhileNoneChanged() throws IOException {
        String etag = etag();

        assertThat(downloads.of(addresses, etag)).isEmpty();
    }

    @Test
    void bringsAllWhenOneChanged() throws IOException {
        String etag = etag();
        server.put("/b.json", "changed");

        try (FetchedFiles files = downloads.of(addresses, etag).orElseThrow()) {
            assertThat(files.files()).hasSize(2);
        }
    }

    @Test
    void bringsAllWhenOneWasAdded() throws IOException {
        String etag = etag();
        server.put("/c.json", "three");

        List<URI> more = List.of(addresses.get(0), addresses.get(1), server.address("/c.json"));
        try (FetchedFiles files = downloads.of(more, etag).orElseThrow()) {
            assertThat(files.files()).hasSize(3);
        }
    }

    @Test
    void leavesNothingBehindWhenItIsClosed() throws IOException {
        FetchedFiles files = downloads.of(addresses, null).orElseThrow();

        files.close();

        assertThat(files.files()).noneMatch(Files::exists);
    }

    @Test
    void leavesAFileWhereItsOwnerPutIt(@TempDir Path owners) throws IOException {
        Path file = Files.writeString(owners.resolve("cve.tar.gz"), "the owner's");

        try (FetchedFiles files = downloads.of(List.of(file.toUri()), null).orElseThrow()) {
            assertThat(files.files()).containsExactly(file);
        }

        assertThat(file).hasContent("the owner's");
    }

    @Test
    void saysWhichOneIsNotThere() {
        assertThatThrownBy(() -> downloads.of(List.of(server.address("/none.json")), null))
                .isInstanceOf(FileNotFoundException.class)
                .hasMessageContaining("/none.json is not there");
    }

    private String etag() throws IOException {
        try (FetchedFiles files = downloads.of(addresses, null).orElseThrow()) {
            return Objects.requireNonNull(files.etag());
        }
    }
}
