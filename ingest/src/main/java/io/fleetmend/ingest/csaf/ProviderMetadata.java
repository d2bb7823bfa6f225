package io.fleetmend.ingest.csaf;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fleetmend.documents.input.BadDocumentException;
import io.fleetmend.documents.input.StrictText;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code provider-metadata.json} (requirement 7): where the lists are. What is not for everybody is left out, since it cannot be had
 * without a login.
 */
record ProviderMetadata(List<URI> feeds, List<URI> directories) {
    private static final Set<String> FOR_EVERYBODY = Set.of("WHITE", "CLEAR", "UNLABELED");

    ProviderMetadata {
        feeds = List.copyOf(feeds);
        directories = List.copyOf(directories);
    }

    record Form(@Nullable List<Distribution> distributions) {}

    /** Either of the two directories: the first of version 2.0, the second of 2.1. */
    record Distribution(
            @JsonProperty("directory_url") @Nullable String address,
            @Nullable Labelled directory,
            @Nullable Rolie rolie) {}

    record Rolie(@Nullable List<Labelled> feeds) {}

    record Labelled(
            @JsonProperty("tlp_label") @Nullable String label,
            @Nullable String url) {
        boolean isForEverybody() {
            return label == null || FOR_EVERYBODY.contains(label);
        }
    }

    /** @param base what addresses in it are relative to */
    static ProviderMetadata read(InputStream content, URI base) throws IOException {
        Form form = StrictText.json().readValue(StrictText.utf8(content), Form.class);
        List<URI> feeds = new ArrayList<>();
        List<URI> directories = new ArrayList<>();
        for (Distribution one :
                form == null || form.distributions == null ? List.<Distribution>of() : form.distributions) {
            if (one.address != null) {
                directories.add(folder(base, one.address));
            }
            if (one.directory != null && one.directory.url != null && one.directory.isForEverybody()) {
                directories.add(folder(base, one.directory.url));
            }
            if (one.rolie != null && one.rolie.feeds != null) {
                for (Labelled feed : one.rolie.feeds) {
                    if (feed.url != null && feed.isForEverybody()) {
                        feeds.add(address(base, feed.url));
                    }
                }
            }
        }
        if (feeds.isEmpty() && directories.isEmpty()) {
            throw new BadDocumentException("%s must name a ROLIE feed or a directory for everybody".formatted(base));
        }
        return new ProviderMetadata(feeds, directories);
    }

    private static URI folder(URI base, String text) throws BadDocumentException {
        return address(base, text.endsWith("/") ? text : text + "/");
    }

    /** @throws BadDocumentException for what is no address */
    static URI address(URI base, String text) throws BadDocumentException {
        try {
            return base.resolve(text);
        } catch (IllegalArgumentException e) {
            throw new BadDocumentException("%s names '%s', which is no address".formatted(base, text), e);
        }
    }
}
