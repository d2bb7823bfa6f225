package io.fleetmend.documents.csaf;

import java.util.List;

/** 6.1.27.7: each vulnerability of a VEX says whether products are affected. */
final class VexProductStatus implements CsafTest {

    private static final List<String> STATUSES =
            List.of("fixed", "known_affected", "known_not_affected", "under_investigation");

    @Override
    public void run(CsafDocument document, Failures failures) {
        if (document.hasCategory("csaf_vex")) {
            for (Place vulnerability : document.vulnerabilities()) {
                Place status = vulnerability.get("product_status");
                if (STATUSES.stream().noneMatch(status::has)) {
                    failures.add(status, "one of %s is expected".formatted(String.join(", ", STATUSES)));
                }
            }
        }
    }
}
