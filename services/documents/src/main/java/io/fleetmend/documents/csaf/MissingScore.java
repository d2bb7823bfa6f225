package io.fleetmend.documents.csaf;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** 6.2.3: there is a score or metric for what is affected. */
final class MissingScore implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        for (Place vulnerability : document.vulnerabilities()) {
            Set<String> scored = new HashSet<>(vulnerability.texts("scores[].products[]"));
            scored.addAll(vulnerability.texts("metrics[].products[]"));
            for (String status : List.of("first_affected", "known_affected", "last_affected")) {
                for (Place product : vulnerability.all("product_status." + status + "[]")) {
                    if (!scored.contains(product.text())) {
                        failures.add(product, "a score is expected");
                    }
                }
            }
        }
    }
}
