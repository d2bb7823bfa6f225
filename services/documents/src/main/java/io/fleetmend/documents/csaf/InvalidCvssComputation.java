package io.fleetmend.documents.csaf;

import io.fleetmend.documents.cvss.CvssScores;
import io.fleetmend.documents.cvss.CvssSeverity;
import io.fleetmend.documents.cvss.CvssVector;
import io.fleetmend.documents.cvss.CvssVersion;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 6.1.9: scores and severities are those of the vector. */
final class InvalidCvssComputation implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        for (CvssObject score : CvssObject.of(document)) {
            CvssVector vector = score.vector();
            if (vector != null) {
                expected(score.completed(vector)).forEach((name, value) -> check(score.place(), name, value, failures));
            }
        }
    }

    private static Map<String, @Nullable BigDecimal> expected(CvssVector vector) {
        Map<String, @Nullable BigDecimal> expected = new LinkedHashMap<>();
        if (vector.version() == CvssVersion.V4_0) {
            expected.put("base", vector.score());
        } else {
            CvssScores scores = vector.scores();
            expected.put("base", scores.base());
            expected.put("temporal", scores.temporal());
            expected.put("environmental", scores.environmental());
        }
        return expected;
    }

    private static void check(Place score, String name, @Nullable BigDecimal expected, Failures failures) {
        Place given = score.get(name + "Score");
        if (expected == null) {
            return;
        }
        if (given.node().isNumber() && given.node().decimalValue().compareTo(expected) != 0) {
            failures.add(
                    given,
                    "the vector's score is %s, not %s"
                            .formatted(expected, given.node().asText()));
        }
        Place severity = score.get(name + "Severity");
        CvssSeverity rating = CvssSeverity.of(expected);
        if (severity.exists() && !severity.text().equalsIgnoreCase(rating.name())) {
            failures.add(severity, "the vector's severity is %s, not %s".formatted(rating, severity.text()));
        }
    }
}
