package io.fleetmend.documents.csaf;

import io.fleetmend.documents.cvss.CvssVector;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** 6.2.19: what is fixed has no score, or one of zero. */
final class CvssForFixedProducts implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        for (Place vulnerability : document.vulnerabilities()) {
            Set<String> fixed = document.productsWith(vulnerability, "first_fixed", "fixed");
            for (CvssObject score : CvssObject.of(vulnerability)) {
                for (Place product : score.products()) {
                    if (fixed.contains(product.text()) && !isZero(score)) {
                        failures.add(product, "'%s' is fixed and has a score".formatted(product.text()));
                    }
                }
            }
        }
    }

    private static boolean isZero(CvssObject score) {
        Place environmental = score.place().get("environmentalScore");
        if (environmental.node().isNumber()) {
            return environmental.node().decimalValue().signum() == 0;
        }
        CvssVector vector = score.vector();
        if (vector == null) {
            return false;
        }
        Map<String, String> metrics = new LinkedHashMap<>(vector.metrics());
        score.place().node().fieldNames().forEachRemaining(name -> {
            String metric = CvssProperties.metric(vector.version(), name);
            if (metric != null) {
                metrics.put(
                        metric,
                        CvssProperties.value(vector.version(), score.place().text(name)));
            }
        });
        return new CvssVector(vector.version(), metrics).score().signum() == 0;
    }
}
