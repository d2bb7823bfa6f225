package io.fleetmend.documents.nvd;

import com.fasterxml.jackson.databind.JsonNode;
import io.fleetmend.documents.input.BadDocumentException;
import io.fleetmend.documents.model.Place;
import io.fleetmend.documents.model.Times;
import io.fleetmend.documents.model.Vulnerability;
import io.fleetmend.documents.model.Vulnerability.Score;
import java.util.ArrayList;
import java.util.List;

/** A {@code cve} object of the API 2.0. An old CVE has a vector of CVSS 2 only, which is no reason to score it 0. */
final class Nvd20 {
    private Nvd20() {}

    static Vulnerability vulnerability(JsonNode cve, Place place) throws BadDocumentException {
        String id = cve.path("id").asText();
        if (!id.startsWith("CVE-")) {
            throw new BadDocumentException("must have the id of a CVE, but has '%s'".formatted(id));
        }
        return new Vulnerability(
                id,
                List.of(),
                null,
                null,
                Times.of(cve.path("published").asText()),
                Times.of(cve.path("lastModified").asText()),
                cve.path("vulnStatus").asText().equals("Rejected"),
                scores(cve.path("metrics")),
                null,
                null,
                null,
                place);
    }

    private static List<Score> scores(JsonNode metrics) {
        List<Score> scores = new ArrayList<>();
        for (String kind : List.of("cvssMetricV2", "cvssMetricV30", "cvssMetricV31", "cvssMetricV40")) {
            for (JsonNode metric : metrics.path(kind)) {
                JsonNode data = metric.path("cvssData");
                scores.add(Score.of(
                        data.path("vectorString").asText(),
                        data.path("baseScore").asText(),
                        metric.path("source").asText("nvd")));
            }
        }
        return scores;
    }
}
