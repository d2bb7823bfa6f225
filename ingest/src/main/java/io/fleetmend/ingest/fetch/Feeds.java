package io.fleetmend.ingest.fetch;

import io.fleetmend.ingest.IngestConfig;
import io.fleetmend.ingest.source.Known;
import io.fleetmend.ingest.source.Source;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds a feed's newest document: at the vendor's own address, or in the mirror that is configured, where it lies in a folder of its own
 * and the newest is the last by name.
 */
@ApplicationScoped
public class Feeds {
    private static final int LARGEST_LISTING = 1 << 20;
    private static final Pattern LINK =
            Pattern.compile("href=[\"']([A-Za-z0-9._-]{1,200})/?[\"']", Pattern.CASE_INSENSITIVE);

    private final Optional<String> mirror;
    private final Fetcher fetcher;

    Feeds(IngestConfig config, Fetcher fetcher) {
        this.mirror = config.feeds().filter(place -> !place.isBlank());
        this.fetcher = fetcher;
    }

    /**
     * @param vendor the public address
     * @param folder in a mirror
     * @param names of the documents in that folder
     * @param most bytes that a document may have
     */
    public record Feed(URI vendor, String folder, Pattern names, long most) {}

    /** The newest document, to be read; empty when it is the one that is known, by its etag or its digest. */
    public Optional<Source.Reading> unread(Feed feed, Known known, FetchedReading.Taking taking) throws IOException {
        Optional<Fetched> newest = newest(feed, known.etag());
        if (newest.isEmpty()) {
            return Optional.empty();
        }
        FetchedReading reading = FetchedReading.of(newest.get(), taking);
        if (known.isOf(reading.digest())) {
            reading.close();
            return Optional.empty();
        }
        return Optional.of(reading);
    }

    /** Empty when the document is still the one with that etag. */
    Optional<Fetched> newest(Feed feed, @Nullable String etag) throws IOException {
        if (mirror.isEmpty()) {
            return fetcher.fetch(feed.vendor(), feed.most(), etag);
        }
        URI folder = folder(mirror.get(), feed.folder());
        String newest = names(folder)
                .filter(name -> feed.names().matcher(name).matches())
                .max(String::compareTo)
                .orElseThrow(() -> new FileNotFoundException(
                        "%s has no document with a name such as %s".formatted(folder, feed.names())));
        return fetcher.fetch(folder.resolve(newest), feed.most(), etag);
    }

    private static URI folder(String mirror, String folder) {
        String scheme = mirror.toLowerCase(Locale.ROOT);
        boolean address = scheme.startsWith("http:") || scheme.startsWith("https:") || scheme.startsWith("file:");
        String base =
                address ? mirror : Path.of(mirror).toAbsolutePath().toUri().toString();
        return URI.create((base.endsWith("/") ? base : base + "/") + folder + "/");
    }

    private Stream<String> names(URI folder) throws IOException {
        if ("file".equalsIgnoreCase(folder.getScheme())) {
            Path path = Path.of(folder);
            if (!Files.isDirectory(path)) {
                throw new FileNotFoundException("%s is not there".formatted(path));
            }
            try (Stream<Path> files = Files.list(path)) {
                return files.map(file -> file.getFileName().toString()).toList().stream();
            }
        }
        try (Fetched listing = fetcher.fetch(folder, LARGEST_LISTING)) {
            Matcher links = LINK.matcher(Files.readString(listing.place(), StandardCharsets.ISO_8859_1));
            List<String> names = links.results().map(link -> link.group(1)).toList();
            return names.stream();
        }
    }
}
