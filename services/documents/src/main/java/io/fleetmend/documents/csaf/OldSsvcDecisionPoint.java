package io.fleetmend.documents.csaf;

/** 6.3.13: decision points are of their newest version. */
final class OldSsvcDecisionPoint implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        for (Place selection : document.all("vulnerabilities[].metrics[].content.ssvc_v2.selections[]")) {
            String namespace = SsvcDecisionPoints.base(selection.text("namespace"));
            if (!SsvcDecisionPoints.isNewest(namespace, selection.text("key"), selection.text("version"))) {
                failures.add(selection.get("version"), "there is a newer version");
            }
        }
    }
}
