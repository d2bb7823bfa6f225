package io.fleetmend.documents.cve;

import com.fasterxml.jackson.databind.JsonNode;
import io.fleetmend.documents.input.BadDocumentException;
import io.fleetmend.documents.model.Bulletin;
import io.fleetmend.documents.model.Entry;
import io.fleetmend.documents.model.Place;
import io.fleetmend.documents.model.ProductStatus;
import io.fleetmend.documents.model.Reference;
import io.fleetmend.documents.model.Times;
import io.fleetmend.documents.model.Vulnerability;
import io.fleetmend.documents.model.Vulnerability.Score;
import io.fleetmend.documents.reading.JsonReader;
import io.fleetmend.documents.reading.Reader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CVE Record Format 5, one record per document: what the assigner says of products, and what CISA's container adds. */
public final class CveRecordReader {
    private static final List<String> METRICS = List.of("cvssV2_0", "cvssV3_0", "cvssV3_1", "cvssV4_0");

    private CveRecordReader() {}

    public static Reader reader() {
        return new JsonReader<>(JsonNode.class, CveRecordReader::entries);
    }

    private static List<Entry> entries(JsonNode record, Place place) throws BadDocumentException {
        JsonNode metadata = record.path("cveMetadata");
        String id = metadata.path("cveId").asText();
        if (!record.path("dataVersion").asText().startsWith("5.") || id.isEmpty()) {
            throw new BadDocumentException("must be a CVE record of version 5 with cveMetadata.cveId");
        }
        JsonNode assigner = record.path("containers").path("cna");
        boolean rejected = metadata.path("state").asText().equals("REJECTED");
        String title = assigner.path("title").asText(null);
        Instant published = Times.of(metadata.path("datePublished").asText());
        Instant modified = Times.of(metadata.path("dateUpdated").asText());
        List<Entry> entries = new ArrayList<>();
        List<ProductStatus> products = CveProducts.statuses(assigner.path("affected"));
        if (!products.isEmpty()) {
            entries.add(bulletin(id, title, new Bulletin.Dates(published, modified), products, assigner, place));
        }
        entries.add(new Vulnerability(
                id,
                List.of(),
                title,
                null,
                published,
                modified,
                rejected,
                scores(record.path("containers")),
                null,
                null,
                Ssvc.decision(record.path("containers").path("adp")),
                place));
        return entries;
    }

    private static Bulletin bulletin(
            String id,
            @Nullable String title,
            Bulletin.Dates dates,
            List<ProductStatus> products,
            JsonNode assigner,
            Place place) {
        List<Reference> references = new ArrayList<>();
        assigner.path("references")
                .forEach(reference ->
                        references.add(new Reference(null, reference.path("url").asText())));
        return new Bulletin(
                id,
                null,
                title == null ? id : title,
                dates,
                null,
                false,
                List.of(id),
                products,
                List.of(),
                references,
                place);
    }

    private static List<Score> scores(JsonNode containers) {
        List<Score> scores = new ArrayList<>();
        add(scores, containers.path("cna"));
        containers.path("adp").forEach(container -> add(scores, container));
        return scores;
    }

    private static void add(List<Score> scores, JsonNode container) {
        String source = container.path("providerMetadata").path("shortName").asText("cve");
        for (JsonNode metric : container.path("metrics")) {
            for (String kind : METRICS) {
                JsonNode data = metric.path(kind);
                if (data.has("vectorString")) {
                    scores.add(Score.of(
                            data.path("vectorString").asText(),
                            data.path("baseScore").asText(),
                            source));
                }
            }
        }
    }
}
