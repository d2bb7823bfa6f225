package io.fleetmend.documents.csaf;

/** 6.2.34: decision points are of a registered namespace. */
final class UnknownSsvcNamespace implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        for (Place namespace : document.all("vulnerabilities[].metrics[].content.ssvc_v2.selections[].namespace")) {
            String base = SsvcDecisionPoints.base(namespace.text());
            if (!SsvcDecisionPoints.REGISTERED.contains(base) && !SsvcDecisionPoints.isReserved(base)) {
                failures.add(namespace, "'%s' is not registered".formatted(base));
            }
        }
    }
}
