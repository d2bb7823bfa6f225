package io.fleetmend.documents.cvss;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A vector of any version, with its metrics in the order of the text.
 *
 * <p>Own code: cvss-calculator 1.5.1 gives v3.0 no environmental score, rounds v2's temporal score down where it is halfway (9.0 × 0.95
 * to 8.5), and three in five hundred scores of v4.0 too, for it computes in binary fractions. Here v2, v3 and v4 are computed exactly.
 */
public record CvssVector(CvssVersion version, Map<String, String> metrics) {
    public CvssVector {
        metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
    }

    /** @throws CvssException naming the text, when a metric is unknown, doubled or missing */
    public static CvssVector parse(String text) {
        CvssVersion version = version(text);
        String rest = text.substring(version.prefix().length());
        Map<String, String> metrics = new LinkedHashMap<>();
        for (String part : (version == CvssVersion.V2_0 ? rest : rest.replaceFirst("^/", "")).split("/", -1)) {
            int colon = part.indexOf(':');
            String name = colon < 0 ? part : part.substring(0, colon);
            List<String> values = version.metrics().get(name);
            if (values == null || !values.contains(part.substring(colon + 1))) {
                throw new CvssException(text, "'%s' is no metric of this version with a value of it".formatted(part));
            }
            if (metrics.put(name, part.substring(colon + 1)) != null) {
                throw new CvssException(text, "the metric '%s' occurs twice".formatted(name));
            }
        }
        for (String mandatory : version.mandatory()) {
            if (!metrics.containsKey(mandatory)) {
                throw new CvssException(text, "the metric '%s' is missing".formatted(mandatory));
            }
        }
        return new CvssVector(version, metrics);
    }

    private static CvssVersion version(String text) {
        for (CvssVersion version : CvssVersion.values()) {
            if (!version.prefix().isEmpty() && text.startsWith(version.prefix() + "/")) {
                return version;
            }
        }
        if (text.startsWith("CVSS:")) {
            throw new CvssException(text, "3.0, 3.1 or 4.0 is expected after 'CVSS:'");
        }
        return CvssVersion.V2_0;
    }

    public CvssScores scores() {
        return switch (version) {
            case V2_0 -> Cvss2Formula.scores(this);
            case V3_0, V3_1 -> Cvss3Formula.scores(this);
            case V4_0 -> new CvssScores(Cvss4Formula.score(this), null, null);
        };
    }

    /** The value of a metric; that of one that is not there is "not defined". */
    public String value(String metric) {
        return metrics.getOrDefault(metric, version.notDefined());
    }

    boolean defines(Collection<String> names) {
        return names.stream().anyMatch(name -> !value(name).equals(version.notDefined()));
    }

    /** What counts for an environment: the modified value, or the base's. */
    String modified(String metric) {
        String modified = value("M" + metric);
        return modified.equals(version.notDefined()) ? value(metric) : modified;
    }

    /** With the prefix of its version, in the order of its metrics. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(version.prefix());
        metrics.forEach((name, value) ->
                text.append(text.isEmpty() ? "" : "/").append(name).append(':').append(value));
        return text.toString();
    }

    /** The score that speaks for the vector: the most specific one. */
    public BigDecimal score() {
        CvssScores scores = scores();
        return scores.environmental() != null
                ? scores.environmental()
                : scores.temporal() != null ? scores.temporal() : scores.base();
    }
}
