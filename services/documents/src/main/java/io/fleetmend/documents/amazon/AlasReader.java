package io.fleetmend.documents.amazon;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.fleetmend.documents.input.BadDocumentException;
import io.fleetmend.documents.model.Bulletin;
import io.fleetmend.documents.model.Entry;
import io.fleetmend.documents.model.Place;
import io.fleetmend.documents.model.Product;
import io.fleetmend.documents.model.ProductStatus;
import io.fleetmend.documents.model.Reference;
import io.fleetmend.documents.model.Times;
import io.fleetmend.documents.model.Update;
import io.fleetmend.documents.model.VulnerabilityIds;
import io.fleetmend.documents.reading.JsonReader;
import io.fleetmend.documents.reading.Reader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Advisories of Amazon Linux (ALAS): an update of updateinfo.xml as JSON, one per document. */
public final class AlasReader {
    private AlasReader() {}

    public static Reader reader() {
        return new JsonReader<>(Advisory.class, AlasReader::entries);
    }

    record Advisory(
            @JsonProperty("ID") @Nullable String id,
            @JsonProperty("Title") @Nullable String title,
            @JsonProperty("Version") @Nullable String version,
            @JsonProperty("Severity") @Nullable String severity,
            @JsonProperty("Issued") @Nullable Day issued,
            @JsonProperty("Updated") @Nullable Day updated,
            // null, an array or an object
            @JsonProperty("References") @Nullable JsonNode references,
            @JsonProperty("Pkglist") @Nullable Packages packages) {}

    record Day(@JsonProperty("Date") @Nullable String date) {}

    record Packages(@JsonProperty("Collection") @Nullable Collection collection) {}

    record Collection(
            @JsonProperty("Name") @Nullable String name,
            @JsonProperty("Package") @Nullable List<Listed> packages) {}

    record Listed(
            @JsonProperty("Name") String name,
            @JsonProperty("Epoch") String epoch,
            @JsonProperty("Version") String version,
            @JsonProperty("Release") String release,
            @JsonProperty("Arch") String architecture) {
        String evr() {
            return "%s:%s-%s".formatted(epoch, version, release);
        }
    }

    private static List<Entry> entries(Advisory advisory, Place place) throws BadDocumentException {
        if (advisory.id == null || advisory.packages == null || advisory.packages.collection == null) {
            throw new BadDocumentException("must have ID and Pkglist.Collection");
        }
        Collection collection = advisory.packages.collection;
        String platform = collection.name == null ? "" : collection.name;
        List<String> vulnerabilities = new ArrayList<>();
        List<Reference> references = new ArrayList<>();
        for (JsonNode reference :
                advisory.references == null ? List.<JsonNode>of() : advisory.references.path("Reference")) {
            references.add(new Reference(
                    reference.path("Type").asText(), reference.path("Href").asText()));
            if (reference.path("Type").asText().equals("cve")) {
                vulnerabilities.addAll(VulnerabilityIds.all(reference.path("ID").asText()));
            }
        }
        List<Entry> entries = new ArrayList<>();
        List<Product> products = new ArrayList<>();
        for (Listed listed : collection.packages == null ? List.<Listed>of() : collection.packages) {
            products.add(new Product(platform, listed.name, "<" + listed.evr()));
            entries.add(Update.ofPackage(
                    listed.name, listed.evr(), platform, listed.architecture, advisory.id, vulnerabilities, place));
        }
        entries.addFirst(new Bulletin(
                advisory.id,
                advisory.version,
                advisory.title == null ? advisory.id : advisory.title,
                new Bulletin.Dates(day(advisory.issued), day(advisory.updated)),
                advisory.severity,
                false,
                vulnerabilities,
                List.of(new ProductStatus(
                        ProductStatus.Status.KNOWN_AFFECTED,
                        null,
                        products.stream().distinct().toList())),
                List.of(),
                references,
                place));
        return entries;
    }

    private static @Nullable Instant day(@Nullable Day day) {
        return day == null ? null : Times.of(day.date);
    }
}
