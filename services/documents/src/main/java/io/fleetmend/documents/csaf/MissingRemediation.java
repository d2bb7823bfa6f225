package io.fleetmend.documents.csaf;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** 6.2.2: there is a remediation for what is affected or under investigation. */
final class MissingRemediation implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        for (Place vulnerability : document.vulnerabilities()) {
            Set<String> remedied = new HashSet<>();
            vulnerability.all("remediations[]").forEach(item -> remedied.addAll(document.productsOf(item)));
            for (String status : List.of("first_affected", "known_affected", "last_affected", "under_investigation")) {
                for (Place product : vulnerability.all("product_status." + status + "[]")) {
                    if (!remedied.contains(product.text())) {
                        failures.add(product, "a remediation is expected");
                    }
                }
            }
        }
    }
}
