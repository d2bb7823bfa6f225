package io.fleetmend.documents.csaf;

import java.util.HashSet;
import java.util.Set;

/** 6.3.1: CVSS v2 is not the only score of a product. */
final class OnlyCvss2 implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        for (Place vulnerability : document.vulnerabilities()) {
            Set<String> otherwise = new HashSet<>();
            for (CvssObject score : CvssObject.of(vulnerability)) {
                if (!score.kind().equals("cvss_v2")) {
                    score.products().forEach(product -> otherwise.add(product.text()));
                }
            }
            for (CvssObject score : CvssObject.of(vulnerability)) {
                for (Place product : score.products()) {
                    if (score.kind().equals("cvss_v2") && !otherwise.contains(product.text())) {
                        failures.add(score.place(), "'%s' has no newer score".formatted(product.text()));
                    }
                }
            }
        }
    }
}
