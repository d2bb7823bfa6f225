package io.fleetmend.documents.csaf;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** 6.1.7: one source gives a product one score of a version of CVSS. */
final class MultipleScoresPerProduct implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        for (Place vulnerability : document.vulnerabilities()) {
            Set<List<String>> seen = new HashSet<>();
            for (CvssObject score : CvssObject.of(vulnerability)) {
                for (Place product : score.products()) {
                    if (!seen.add(List.of(product.text(), score.source(), score.version()))) {
                        failures.add(
                                product,
                                "the product '%s' has two scores of CVSS %s"
                                        .formatted(product.text(), score.version()));
                    }
                }
            }
        }
    }
}
