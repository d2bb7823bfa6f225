package io.fleetmend.documents.csaf;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** 6.1.56: a source gives a product a score or a rating. */
final class CvssAndQualitativeRating implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        for (Place vulnerability : document.vulnerabilities()) {
            Set<List<String>> scored = new HashSet<>();
            for (CvssObject score : CvssObject.of(vulnerability)) {
                score.products().forEach(product -> scored.add(List.of(product.text(), score.source())));
            }
            for (Place metric : vulnerability.all("metrics[]")) {
                Place rating = metric.get("content").get("qualitative_severity_rating");
                if (rating.exists()
                        && metric.texts("products[]").stream()
                                .anyMatch(product -> scored.contains(List.of(product, metric.text("source"))))) {
                    failures.add(rating, "the same source gives a CVSS score");
                }
            }
        }
    }
}
