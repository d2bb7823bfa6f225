package io.fleetmend.documents.csaf;

import io.fleetmend.documents.cvss.CvssVector;

/** 6.1.10: the properties of a score say what its vector says. */
final class InconsistentCvss implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        for (CvssObject score : CvssObject.of(document)) {
            CvssVector vector = score.vector();
            if (vector != null) {
                score.place()
                        .node()
                        .fieldNames()
                        .forEachRemaining(name -> check(score.place().get(name), name, vector, failures));
                Place version = score.place().get("version");
                if (version.exists()
                        && !vector.version().name().equals("V" + version.text().replace('.', '_'))) {
                    failures.add(version, "the vector is of another version than '%s'".formatted(version.text()));
                }
            }
        }
    }

    private static void check(Place property, String name, CvssVector vector, Failures failures) {
        String metric = CvssProperties.metric(vector.version(), name);
        if (metric == null || !vector.metrics().containsKey(metric)) {
            return;
        }
        String value = CvssProperties.value(vector.version(), property.text());
        if (!vector.value(metric).equals(value)) {
            failures.add(property, "the vector says %s:%s".formatted(metric, vector.value(metric)));
        }
    }
}
