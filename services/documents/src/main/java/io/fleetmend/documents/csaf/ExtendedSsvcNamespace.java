package io.fleetmend.documents.csaf;

/** 6.2.36 and 6.3.15: namespaces of decision points have no extension. */
record ExtendedSsvcNamespace(boolean clear) implements CsafTest {
    @Override
    public void run(CsafDocument document, Failures failures) {
        for (Place namespace : document.all("vulnerabilities[].metrics[].content.ssvc_v2.selections[].namespace")) {
            if (document.tlp().equals("CLEAR") == clear
                    && namespace.text().indexOf('/') >= 0
                    && !SsvcDecisionPoints.isReserved(SsvcDecisionPoints.base(namespace.text()))) {
                failures.add(namespace, "'%s' has an extension".formatted(namespace.text()));
            }
        }
    }
}
