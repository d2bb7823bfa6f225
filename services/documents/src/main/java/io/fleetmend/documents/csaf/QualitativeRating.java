package io.fleetmend.documents.csaf;

/** 6.3.18: scores are used rather than ratings. */
final class QualitativeRating implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        for (Place rating : document.all("vulnerabilities[].metrics[].content.qualitative_severity_rating")) {
            failures.add(rating, "a score is expected");
        }
    }
}
