package io.fleetmend.documents.csaf;

/** 6.1.38: the id of everybody goes with TLP:CLEAR. */
final class NonPublicSharingGroupWithMaxUuid implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        Place group = SharingGroup.of(document);
        if (group.text("id").equals(SharingGroup.MAX_UUID) && !document.tlp().equals("CLEAR")) {
            failures.add(
                    document.document().get("distribution").get("tlp").get("label"),
                    "the sharing group is everybody, so TLP:CLEAR is expected");
        }
    }
}
