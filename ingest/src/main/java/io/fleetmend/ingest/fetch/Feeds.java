package io.fleetmend.ingest.fetch;

import io.fleetmend.ingest.IngestConfig;
import io.fleetmend.ingest.source.Known;
import io.fleetmend.ingest.source.Progress;
import io.fleetmend.ingest.source.Source;
import io.fleetmend.ingest.source.Taken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
    /** Not those that end with a slash: a folder cannot be had as one document from there. */
    private static final Pattern LINK =
            Pattern.compile("href=[\"']([A-Za-z0-9._-]{1,200})[\"']", Pattern.CASE_INSENSITIVE);

    private final Optional<String> mirror;
    private final Fetcher fetcher;

    @Inject
    Feeds(IngestConfig config, Fetcher fetcher) {
        this(config.feeds(), fetcher);
    }

    Feeds(Optional<String> mirror, Fetcher fetcher) {
        this.mirror = mirror.filter(place -> !place.isBlank());
        this.fetcher = fetcher;
    }

    /**
     * @param vendor the public address; empty for a feed that only a mirror has
     * @param folder in a mirror
     * @param names of the documents in that folder
     * @param most bytes that a document may have
     */
    public record Feed(Optional<URI> vendor, String folder, Pattern names, long most) {
        URI address() throws FileNotFoundException {
            return vendor.orElseThrow(() -> new FileNotFoundException(
                    "has no address: name one under fleetmend.ingest.addresses, or read a mirror that has a folder %s"
                            .formatted(folder)));
        }
    }

    /** Whether a mirror stands for the vendors' public addresses. */
    public boolean isMirrored() {
        return mirror.isPresent();
    }

    /** Reads a document into the database. */
    @FunctionalInterface
    public interface TakingDocument {
        Taken take(Fetched document, String digest, Progress progress) throws IOException;
    }

    /** Reads all documents of a feed into the database. */
    @FunctionalInterface
    public interface TakingFiles {
        Taken take(List<Path> files, Progress progress) throws IOException;
    }

    /** The newest document, to be read; empty when it is the one that is known, by its etag or its digest. */
    public Optional<Source.Reading> unread(Feed feed, Known known, TakingDocument taking) throws IOException {
        Optional<Fetched> newest = newest(feed, known.etag());
        return newest.isEmpty()
                ? Optional.empty()
                : unlessKnown(
                        known,
                        FetchedReading.of(
                                newest.get(), (digest, progress) -> taking.take(newest.get(), digest, progress)));
    }

    /**
     * All documents of a feed that lies in several files, to be read; empty when they are the ones that are known.
     *
     * @throws FileNotFoundException when there is none
     */
    public Optional<Source.Reading> unreadFiles(Feed feed, Known known, TakingFiles taking) throws IOException {
        List<URI> addresses = addresses(feed);
        Optional<FetchedFiles> files = isLocalMirror()
                ? Optional.of(
                        FetchedFiles.inPlace(addresses.stream().map(Path::of).toList()))
                : new Downloads(fetcher, feed.most()).of(addresses, known.etag());
        return files.isEmpty()
                ? Optional.empty()
                : unlessKnown(
                        known,
                        FetchedReading.of(
                                files.get(),
                                (digest, progress) -> taking.take(files.get().files(), progress)));
    }

    private static Optional<Source.Reading> unlessKnown(Known known, FetchedReading reading) throws IOException {
        if (known.isOf(reading.digest())) {
            reading.close();
            return Optional.empty();
        }
        return Optional.of(reading);
    }

    private boolean isLocalMirror() {
        return mirror.map(place -> folder(place, "").getScheme())
                .filter("file"::equalsIgnoreCase)
                .isPresent();
    }

    /** Sorted, at least one. */
    private List<URI> addresses(Feed feed) throws IOException {
        if (mirror.isEmpty()) {
            return List.of(feed.address());
        }
        URI folder = folder(mirror.get(), feed.folder());
        List<URI> found = names(folder)
                .filter(name -> feed.names().matcher(name).matches())
                .sorted()
                .distinct()
                .map(name -> folder.resolve("./" + name))
                .toList();
        if (found.isEmpty()) {
            throw new FileNotFoundException(
                    "%s has no document with a name such as %s".formatted(folder, feed.names()));
        }
        return found;
    }

    /** Empty when the document is still the one with that etag. */
    Optional<Fetched> newest(Feed feed, @Nullable String etag) throws IOException {
        return fetcher.fetch(addresses(feed).getLast(), feed.most(), etag);
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
