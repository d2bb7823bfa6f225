package io.fleetmend.documents.csaf;

import io.fleetmend.documents.cvss.CvssException;
import io.fleetmend.documents.cvss.CvssVector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A score of CVSS in its JSON form, with the products that it is given to. */
record CvssObject(Place place, String kind, List<Place> products, String source) {
    private static final List<String> KINDS = List.of("cvss_v2", "cvss_v3", "cvss_v4");

    static List<CvssObject> of(Place vulnerability) {
        List<CvssObject> scores = new ArrayList<>();
        for (Place score : vulnerability.all("scores[]")) {
            add(scores, score, score);
        }
        for (Place metric : vulnerability.all("metrics[]")) {
            add(scores, metric, metric.get("content"));
        }
        return scores;
    }

    static List<CvssObject> of(CsafDocument document) {
        return document.vulnerabilities().stream()
                .flatMap(vulnerability -> of(vulnerability).stream())
                .toList();
    }

    private static void add(List<CvssObject> scores, Place item, Place content) {
        for (String kind : KINDS) {
            if (content.has(kind)) {
                scores.add(new CvssObject(content.get(kind), kind, item.all("products[]"), item.text("source")));
            }
        }
    }

    /** What it says itself, or else what its kind is. */
    String version() {
        String version = place.text("version");
        return version.isEmpty() ? kind.substring("cvss_v".length()) : version;
    }

    /** Null when the vector is none, or of another version; other tests say so. */
    @Nullable
    CvssVector vector() {
        try {
            return CvssVector.parse(place.text("vectorString"));
        } catch (CvssException e) {
            return null;
        }
    }

    /** The vector with the metrics that only properties give: they count for the scores. */
    CvssVector completed(CvssVector vector) {
        Map<String, String> metrics = new LinkedHashMap<>(vector.metrics());
        place.node().fieldNames().forEachRemaining(name -> {
            String metric = CvssProperties.metric(vector.version(), name);
            String value = CvssProperties.value(vector.version(), place.text(name));
            if (metric != null
                    && vector.version()
                            .metrics()
                            .getOrDefault(metric, List.of())
                            .contains(value)) {
                metrics.putIfAbsent(metric, value);
            }
        });
        return new CvssVector(vector.version(), metrics);
    }

    String schema() {
        return "https://www.first.org/cvss/cvss-v%s.json"
                .formatted(
                        switch (kind) {
                            case "cvss_v2" -> "2.0";
                            case "cvss_v4" -> "4.0";
                            default -> place.text("version").equals("3.0") ? "3.0" : "3.1";
                        });
    }
}
