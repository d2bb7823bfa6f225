package io.fleetmend.ingest.csaf;

import io.fleetmend.documents.input.BadDocumentException;
import io.fleetmend.documents.input.StrictText;
import io.fleetmend.documents.model.Times;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A ROLIE feed (requirement 15): documents with the time of their last change, and where their checksums are. */
final class RolieFeed {
    private RolieFeed() {}

    record Form(@Nullable Feed feed) {}

    record Feed(@Nullable List<Entry> entry) {}

    record Entry(
            @Nullable Content content,
            @Nullable String updated,
            @Nullable List<Link> link) {}

    record Content(@Nullable String src) {}

    record Link(@Nullable String rel, @Nullable String href) {}

    static List<Listed> read(InputStream content, URI base) throws IOException {
        Form form = StrictText.json().readValue(StrictText.utf8(content), Form.class);
        if (form == null || form.feed == null) {
            throw new BadDocumentException("%s must be a ROLIE feed".formatted(base));
        }
        List<Listed> listed = new ArrayList<>();
        for (Entry entry : form.feed.entry == null ? List.<Entry>of() : form.feed.entry) {
            Instant updated = Times.of(entry.updated);
            if (entry.content == null || entry.content.src == null || updated == null) {
                throw new BadDocumentException("%s has an entry without content.src or updated".formatted(base));
            }
            listed.add(new Listed(ProviderMetadata.address(base, entry.content.src), updated, hashes(entry, base)));
        }
        return listed;
    }

    private static List<URI> hashes(Entry entry, URI base) throws IOException {
        List<URI> hashes = new ArrayList<>();
        for (Link link : entry.link == null ? List.<Link>of() : entry.link) {
            if ("hash".equals(link.rel) && link.href != null) {
                hashes.add(ProviderMetadata.address(base, link.href));
            }
        }
        hashes.sort(Comparator.comparing(
                (URI hash) -> hash.getPath() == null || !hash.getPath().endsWith(".sha512")));
        return hashes;
    }
}
