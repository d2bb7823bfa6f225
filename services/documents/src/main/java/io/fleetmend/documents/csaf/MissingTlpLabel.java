package io.fleetmend.documents.csaf;

/** 6.2.10 of CSAF 2.0: there is a TLP label. */
final class MissingTlpLabel implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        Place label = document.document().get("distribution").get("tlp").get("label");
        if (!label.exists()) {
            failures.add(label, "a TLP label is expected");
        }
    }
}
