package io.fleetmend.documents.csaf;

/** 6.3.2: CVSS v3.1 is used rather than v3.0. */
final class Cvss30 implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        for (CvssObject score : CvssObject.of(document)) {
            if (score.version().equals("3.0")
                    || score.place().text("vectorString").startsWith("CVSS:3.0")) {
                failures.add(score.place().get("version"), "CVSS v3.1 is expected");
            }
        }
    }
}
