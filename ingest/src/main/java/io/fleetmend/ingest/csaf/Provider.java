package io.fleetmend.ingest.csaf;

import io.fleetmend.documents.input.BadDocumentException;
import io.fleetmend.ingest.fetch.Fetched;
import io.fleetmend.ingest.fetch.Fetcher;
import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A provider, from the address of its metadata on. It says itself where everything else is, within what {@link Fetcher} allows. */
final class Provider {
    private static final long LARGEST_LIST = 64L << 20;
    private static final long LARGEST_DOCUMENT = 64L << 20;
    private static final long LARGEST_HASH = 4096;

    private final URI metadata;
    private final Fetcher fetcher;

    Provider(URI metadata, Fetcher fetcher) {
        this.metadata = metadata;
        this.fetcher = fetcher;
    }

    /** Reads what a list says. */
    private interface Form<T> {
        T read(InputStream content, URI address) throws IOException;
    }

    /** Every document, once. */
    Collection<Listed> documents() throws IOException {
        ProviderMetadata stated = read(metadata, ProviderMetadata::read);
        Map<URI, Listed> documents = new LinkedHashMap<>();
        for (URI feed : stated.feeds()) {
            add(documents, read(feed, RolieFeed::read));
        }
        for (URI directory : stated.directories()) {
            add(
                    documents,
                    read(
                            directory.resolve(ChangesFile.NAME),
                            (content, address) -> ChangesFile.read(content, directory)));
        }
        return documents.values();
    }

    /** Listed twice, the later change counts. */
    private static void add(Map<URI, Listed> documents, List<Listed> listed) {
        for (Listed one : listed) {
            documents.merge(
                    one.address(), one, (known, again) -> again.updated().isAfter(known.updated()) ? again : known);
        }
    }

    private <T> T read(URI address, Form<T> form) throws IOException {
        try (Fetched fetched = fetcher.fetchNamed(metadata, address, LARGEST_LIST);
                InputStream content = new BufferedInputStream(Files.newInputStream(fetched.place()))) {
            return form.read(content, address);
        } catch (IllegalArgumentException e) {
            throw new BadDocumentException("%s: %s".formatted(address, e.getMessage()), e);
        }
    }

    /** @throws BadDocumentException when it is not the document whose checksum lies beside it */
    byte[] content(Listed document) throws IOException {
        try (Fetched fetched = fetcher.fetchNamed(metadata, document.address(), LARGEST_DOCUMENT)) {
            byte[] content = Files.readAllBytes(fetched.place());
            Optional<StatedHash> stated = hash(document);
            if (stated.isPresent()) {
                stated.get().check(content);
            }
            return content;
        }
    }

    private Optional<StatedHash> hash(Listed document) throws IOException {
        for (URI address : document.hashes()) {
            try (Fetched fetched = fetcher.fetchNamed(metadata, address, LARGEST_HASH)) {
                String text = Files.readString(fetched.place(), StandardCharsets.ISO_8859_1);
                return Optional.of(StatedHash.of(
                        text,
                        String.valueOf(address.getPath())
                                .toLowerCase(Locale.ROOT)
                                .endsWith(".sha256")));
            } catch (FileNotFoundException e) {
                // a provider may have only the other one, and a mere publisher has none
            }
        }
        return Optional.empty();
    }
}
