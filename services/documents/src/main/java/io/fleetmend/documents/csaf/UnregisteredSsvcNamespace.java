package io.fleetmend.documents.csaf;

/** 6.2.35 and 6.3.14: decision points are of no private namespace. */
record UnregisteredSsvcNamespace(boolean clear) implements CsafTest {
    @Override
    public void run(CsafDocument document, Failures failures) {
        for (Place namespace : document.all("vulnerabilities[].metrics[].content.ssvc_v2.selections[].namespace")) {
            String base = SsvcDecisionPoints.base(namespace.text());
            if (document.tlp().equals("CLEAR") == clear
                    && base.startsWith("x_")
                    && !SsvcDecisionPoints.isReserved(base)) {
                failures.add(namespace, "'%s' is not registered".formatted(base));
            }
        }
    }
}
