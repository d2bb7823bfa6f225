package io.fleetmend.documents.nvd;

import com.fasterxml.jackson.databind.JsonNode;
import io.fleetmend.documents.input.BadDocumentException;
import io.fleetmend.documents.model.Place;
import io.fleetmend.documents.model.Times;
import io.fleetmend.documents.model.Vulnerability;
import io.fleetmend.documents.model.Vulnerability.Score;
import java.util.ArrayList;
import java.util.List;

/** An item of a feed 1.1, as archives of before 2024 hold it. */
final class Nvd11 {
    private static final String SECONDS_LEFT_OUT = ":00Z";

    private Nvd11() {}

    static Vulnerability vulnerability(JsonNode item, Place place) throws BadDocumentException {
        JsonNode cve = item.path("cve");
        String id = cve.path("CVE_data_meta").path("ID").asText();
        if (!id.startsWith("CVE-")) {
            throw new BadDocumentException("must have the ID of a CVE, but has '%s'".formatted(id));
        }
        String description = cve.path("description")
                .path("description_data")
                .path(0)
                .path("value")
                .asText();
        return new Vulnerability(
                id,
                List.of(),
                null,
                null,
                Times.of(withSeconds(item.path("publishedDate").asText())),
                Times.of(withSeconds(item.path("lastModifiedDate").asText())),
                description.startsWith("** REJECT **"),
                scores(item.path("impact")),
                null,
                null,
                null,
                place);
    }

    private static String withSeconds(String date) {
        return date.endsWith("Z") ? date.substring(0, date.length() - 1) + SECONDS_LEFT_OUT : date;
    }

    private static List<Score> scores(JsonNode impact) {
        List<Score> scores = new ArrayList<>();
        for (JsonNode data : List.of(
                impact.path("baseMetricV2").path("cvssV2"),
                impact.path("baseMetricV3").path("cvssV3"))) {
            if (data.has("vectorString")) {
                scores.add(Score.of(
                        data.path("vectorString").asText(),
                        data.path("baseScore").asText(),
                        "nvd"));
            }
        }
        return scores;
    }
}
