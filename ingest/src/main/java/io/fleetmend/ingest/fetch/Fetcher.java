package io.fleetmend.ingest.fetch;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Brings the document at an address here: {@code file}, {@code http} or {@code https}. */
@ApplicationScoped
public class Fetcher {
    private final HttpFetcher http;

    Fetcher(HttpFetcher http) {
        this.http = http;
    }

    /**
     * @param most bytes that it may have
     * @param etag of the state that is known; null for none
     * @return empty when it is still in that state
     * @throws FileNotFoundException when there is none
     * @throws RefusedException when it cannot be had, however often it is asked for
     */
    public Optional<Fetched> fetch(URI address, long most, @Nullable String etag) throws IOException {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        return switch (scheme) {
            case "http", "https" -> http.fetch(address, most, etag);
            case "file" -> Optional.of(local(Path.of(address), most));
            default -> throw new RefusedException("%s must be a file, http or https address".formatted(address));
        };
    }

    /** As {@link #fetch}, whatever state is known. */
    public Fetched fetch(URI address, long most) throws IOException {
        return fetch(address, most, null)
                .orElseThrow(() ->
                        new IOException("%s answers that it did not change, without being asked".formatted(address)));
    }

    /**
     * A document that another one names, be it on another host.
     *
     * @param configured the address that the operator named, whose owner names this one
     * @throws RefusedException when it lies where only we can reach it
     */
    public Fetched fetchNamed(URI configured, URI address, long most) throws IOException {
        Redirects.checkNamed(configured, address);
        return fetch(address, most);
    }

    private static Fetched local(Path place, long most) throws IOException {
        if (!Files.exists(place)) {
            throw new FileNotFoundException("%s is not there".formatted(place));
        }
        try {
            if (!Files.isDirectory(place) && Files.size(place) > most) {
                throw new RefusedException("%s has %d bytes, more than the %d that are expected at most"
                        .formatted(place, Files.size(place), most));
            }
        } catch (NoSuchFileException e) {
            throw new FileNotFoundException("%s is not there".formatted(place));
        }
        return new Fetched(place, String.valueOf(place.getFileName()), false, null);
    }
}
