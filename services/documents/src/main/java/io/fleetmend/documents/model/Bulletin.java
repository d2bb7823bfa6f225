package io.fleetmend.documents.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A vendor's advisory.
 *
 * @param id the vendor's own
 * @param revision the vendor's own; null where it counts none
 * @param severity in the vendor's words; null where none is stated, which puts the bulletin in scope of every framework
 * @param withdrawn the vendor took it back
 * @param vulnerabilities ids as {@link VulnerabilityIds} reads them
 */
public record Bulletin(
        String id,
        @Nullable String revision,
        String title,
        Dates dates,
        @Nullable String severity,
        boolean withdrawn,
        List<String> vulnerabilities,
        List<ProductStatus> products,
        List<Remediation> remediations,
        List<Reference> references,
        Place place)
        implements Entry {
    public Bulletin {
        Stated.id("a bulletin", id);
        vulnerabilities = List.copyOf(vulnerabilities);
        products = List.copyOf(products);
        remediations = List.copyOf(remediations);
        references = List.copyOf(references);
    }

    /** null where the vendor states none */
    public record Dates(
            @Nullable Instant released, @Nullable Instant modified) {
        public static final Dates NONE = new Dates(null, null);
    }
}
