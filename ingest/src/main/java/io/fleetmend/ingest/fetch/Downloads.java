package io.fleetmend.ingest.fetch;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Brings several documents here at once, unless each of them is still as it was. */
final class Downloads {
    private static final String BETWEEN = "\n";

    private final Fetcher fetcher;
    private final long most;

    /** @param most bytes that each may have */
    Downloads(Fetcher fetcher, long most) {
        this.fetcher = fetcher;
        this.most = most;
    }

    /**
     * @param known what {@link FetchedFiles#etag} was the last time; null for nothing
     * @return empty when all of them are in the state that is known
     */
    Optional<FetchedFiles> of(List<URI> addresses, @Nullable String known) throws IOException {
        Map<String, String> etags = etags(known);
        Path folder = Files.createTempDirectory("fleetmend-ingest-");
        try {
            Map<URI, Optional<Fetched>> fetched = new LinkedHashMap<>();
            for (URI address : addresses) {
                fetched.put(address, into(folder, address, etags.get(name(address))));
            }
            boolean same = etags.size() == addresses.size()
                    && fetched.values().stream().allMatch(Optional::isEmpty);
            if (same) {
                FetchedFiles.delete(folder);
                return Optional.empty();
            }
            return Optional.of(whole(folder, fetched));
        } catch (IOException | RuntimeException e) {
            FetchedFiles.delete(folder);
            throw e;
        }
    }

    /** One that changed is read together with those that did not. */
    private FetchedFiles whole(Path folder, Map<URI, Optional<Fetched>> fetched) throws IOException {
        List<Path> files = new ArrayList<>();
        List<String> etags = new ArrayList<>();
        for (Map.Entry<URI, Optional<Fetched>> one : fetched.entrySet()) {
            Fetched file = one.getValue().isPresent()
                    ? one.getValue().get()
                    : into(folder, one.getKey(), null)
                            .orElseThrow(() -> new FileNotFoundException("%s is not there".formatted(one.getKey())));
            files.add(file.place());
            if (file.etag() != null) {
                etags.add(file.name() + " " + file.etag());
            }
        }
        return new FetchedFiles(files, folder, etags.size() == files.size() ? String.join(BETWEEN, etags) : null);
    }

    private Optional<Fetched> into(Path folder, URI address, @Nullable String etag) throws IOException {
        Optional<Fetched> fetched = fetcher.fetch(address, most, etag);
        // what is not ours to delete stays where its owner put it
        if (fetched.isEmpty() || !fetched.get().temporary()) {
            return fetched;
        }
        String name = name(address);
        Path here = Files.move(fetched.get().place(), folder.resolve(name));
        return Optional.of(new Fetched(here, name, true, fetched.get().etag()));
    }

    /** The last part of the path, which holds no slash. */
    private static String name(URI address) {
        String path = address.getPath();
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.isEmpty() || name.equals(".") || name.equals("..") ? "document" : name;
    }

    private static Map<String, String> etags(@Nullable String known) {
        Map<String, String> etags = new HashMap<>();
        for (String line : known == null ? List.<String>of() : List.of(known.split(BETWEEN, -1))) {
            int space = line.indexOf(' ');
            if (space > 0) {
                etags.put(line.substring(0, space), line.substring(space + 1));
            }
        }
        return etags;
    }
}
