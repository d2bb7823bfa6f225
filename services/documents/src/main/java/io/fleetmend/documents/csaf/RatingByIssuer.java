package io.fleetmend.documents.csaf;

import java.util.Set;
import java.util.stream.Collectors;

/** 6.2.47: who issues the document gives scores rather than ratings. */
final class RatingByIssuer implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        Set<String> own = document.all("document.references[]").stream()
                .filter(reference -> reference.text("category").equals("self"))
                .map(reference -> reference.text("url"))
                .collect(Collectors.toSet());
        for (Place metric : document.all("vulnerabilities[].metrics[]")) {
            Place rating = metric.get("content").get("qualitative_severity_rating");
            if (rating.exists() && (!metric.has("source") || own.contains(metric.text("source")))) {
                failures.add(rating, "a score is expected of the issuer");
            }
        }
    }
}
