package io.fleetmend.documents.csaf;

import java.util.List;

/** 6.1.8: scores are valid by the schema of their version of CVSS. */
final class InvalidCvss implements CsafTest {

    /** What the schema of 2023 has, and that of CVSS v4.0.1 no more. */
    private static final List<String> GONE =
            List.of("threatScore", "threatSeverity", "environmentalScore", "environmentalSeverity");

    @Override
    public void run(CsafDocument document, Failures failures) {
        for (CvssObject score : CvssObject.of(document)) {
            CsafSchemas.validate(score.schema(), score.place(), failures);
            if (score.kind().equals("cvss_v4")) {
                GONE.stream()
                        .filter(score.place()::has)
                        .forEach(name -> failures.add(score.place().get(name), "CVSS v4.0 has one score: 'baseScore'"));
            }
        }
    }
}
