package io.fleetmend.documents.csaf;

/** 6.2.30: what is for everybody has no sharing group. */
final class SharingGroupOfClear implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        Place group = SharingGroup.of(document);
        if (document.tlp().equals("CLEAR") && group.exists()) {
            failures.add(group, "the document is TLP:CLEAR");
        }
    }
}
