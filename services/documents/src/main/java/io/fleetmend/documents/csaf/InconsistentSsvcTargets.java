package io.fleetmend.documents.csaf;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** 6.1.47: a selection of SSVC is about the vulnerability that it stands in. */
final class InconsistentSsvcTargets implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        List<Place> vulnerabilities = document.vulnerabilities();
        for (Place vulnerability : vulnerabilities) {
            Set<String> known = new HashSet<>(vulnerability.texts("ids[].text"));
            known.add(vulnerability.text("cve"));
            String id = document.tracking().text("id");
            for (Place target : vulnerability.all("metrics[].content.ssvc_v2.target_ids[]")) {
                boolean whole = target.text().equals(id) && vulnerabilities.size() > 1;
                if (whole || !known.contains(target.text())) {
                    failures.add(target, "'%s' is no id of this vulnerability".formatted(target.text()));
                }
            }
        }
    }
}
