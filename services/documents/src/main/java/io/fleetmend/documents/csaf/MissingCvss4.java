package io.fleetmend.documents.csaf;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** 6.3.12: CVSS v4.0 is used wherever CVSS is, and CVSS for all that is affected. */
final class MissingCvss4 implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        for (Place vulnerability : document.vulnerabilities()) {
            Set<String> scored = new HashSet<>();
            for (Place metric : vulnerability.all("metrics[]")) {
                Place content = metric.get("content");
                boolean any = Stream.of("cvss_v2", "cvss_v3", "cvss_v4").anyMatch(content::has);
                if (any && !content.has("cvss_v4")) {
                    failures.add(content.get("cvss_v4"), "a score of CVSS v4.0 is expected");
                }
                if (any) {
                    scored.addAll(metric.texts("products[]"));
                }
            }
            for (String status : List.of("first_affected", "known_affected", "last_affected")) {
                for (Place product : vulnerability.all("product_status." + status + "[]")) {
                    if (!scored.contains(product.text())) {
                        failures.add(product, "a score of CVSS is expected");
                    }
                }
            }
        }
    }
}
