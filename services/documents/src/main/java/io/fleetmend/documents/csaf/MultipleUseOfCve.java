package io.fleetmend.documents.csaf;

import java.util.HashSet;
import java.util.Set;

/** 6.1.23: a CVE belongs to one vulnerability. */
final class MultipleUseOfCve implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        Set<String> seen = new HashSet<>();
        for (Place cve : document.all("vulnerabilities[].cve")) {
            if (!seen.add(cve.text())) {
                failures.add(cve, "'%s' occurs twice".formatted(cve.text()));
            }
        }
    }
}
