package io.fleetmend.ingest.story;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.fleetmend.documents.model.Bulletin;
import io.fleetmend.documents.model.Product;
import io.fleetmend.documents.model.ProductStatus;
import io.fleetmend.documents.model.Reference;
import io.fleetmend.documents.model.Remediation;
import io.fleetmend.ingest.story.BulletinStory.ProductView;
import io.fleetmend.ingest.story.BulletinStory.RemediationView;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A bulletin as its statement keeps it, as far as the story tells it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record BulletinStatement(
        @Nullable String revision,
        @Nullable String severity,
        Bulletin.Dates dates,
        List<ProductStatus> products,
        List<Remediation> remediations,
        List<Reference> references) {
    Stream<ProductView> concerned() {
        return products.stream().flatMap(status -> status.products().stream().map(product -> view(status, product)));
    }

    private static ProductView view(ProductStatus status, Product product) {
        return new ProductView(status.status().name(), product.platform(), product.name(), product.versions());
    }

    Stream<RemediationView> remedies() {
        return remediations.stream()
                .map(one -> new RemediationView(
                        one.category().name(),
                        one.details(),
                        one.url(),
                        one.restart().name()));
    }
}
