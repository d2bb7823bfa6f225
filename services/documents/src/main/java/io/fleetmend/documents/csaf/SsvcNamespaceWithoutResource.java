package io.fleetmend.documents.csaf;

import java.util.Set;

/** 6.2.37: what is not registered is explained by a resource. */
final class SsvcNamespaceWithoutResource implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        for (Place ssvc : document.all("vulnerabilities[].metrics[].content.ssvc_v2")) {
            Set<String> summaries = ssvc.texts("decision_point_resources[].summary");
            for (Place namespace : ssvc.all("selections[].namespace")) {
                String name = namespace.text();
                if (!SsvcDecisionPoints.REGISTERED.contains(name)
                        && !SsvcDecisionPoints.isReserved(name)
                        && summaries.stream().noneMatch(summary -> summary.contains(name))) {
                    failures.add(namespace, "no resource explains '%s'".formatted(name));
                }
            }
        }
    }
}
