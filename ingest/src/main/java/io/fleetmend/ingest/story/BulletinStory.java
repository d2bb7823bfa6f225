package io.fleetmend.ingest.story;

import io.fleetmend.ingest.supersedence.Replacement;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A bulletin's story in the vendor's words.
 *
 * @param vendorRevision as the vendor counts; null where it does not
 * @param vendorSeverity in the vendor's words; null where none is stated
 * @param modifiedAt when the vendor changed it last; null where that is not stated
 * @param products what it means for them, at most 500 of {@code productCount}
 * @param remediations what can be done, at most 100
 * @param updates that it brings, at most 500 of {@code updateCount}
 * @param replacements what those updates replace and are replaced by, the nearest first, however far; at most 300
 * @param references addresses that it names, at most 100
 * @param sources the documents it was read from, and where in them; at most 50
 */
@Schema(name = "BulletinStory")
record BulletinStory(
        @Nullable String vendorRevision,
        @Nullable String vendorSeverity,
        @Nullable Instant modifiedAt,
        List<ProductView> products,
        long productCount,
        List<RemediationView> remediations,
        List<UpdateView> updates,
        long updateCount,
        List<Replacement> replacements,
        List<String> references,
        List<SourceView> sources) {
    BulletinStory {
        products = List.copyOf(products);
        remediations = List.copyOf(remediations);
        updates = List.copyOf(updates);
        replacements = List.copyOf(replacements);
        references = List.copyOf(references);
        sources = List.copyOf(sources);
    }

    /**
     * A product and what the bulletin means for it.
     *
     * @param status as CSAF words it
     * @param platform empty where the name says it all
     * @param versions the vendor's expression over versions; empty where none is stated
     */
    @Schema(name = "StoryProduct")
    record ProductView(String status, String platform, String name, String versions) {}

    /**
     * What can be done.
     *
     * @param category as CSAF words it
     */
    @Schema(name = "StoryRemediation")
    record RemediationView(
            String category,
            @Nullable String details,
            @Nullable String url,
            String restart) {}

    /**
     * What can be installed.
     *
     * @param version null where the name says which one it is
     * @param platform empty where not stated
     */
    @Schema(name = "StoryUpdate")
    record UpdateView(
            String name,
            @Nullable String version,
            String platform,
            @Nullable String architecture,
            @Nullable String severity,
            String restart) {}

    /**
     * Where it was read.
     *
     * @param file the document's name; null for one that is not kept
     * @param pointer JSON pointer or line; empty for the document as a whole
     */
    @Schema(name = "StorySource")
    record SourceView(String source, @Nullable String file, String pointer, String documentDigest) {}
}
