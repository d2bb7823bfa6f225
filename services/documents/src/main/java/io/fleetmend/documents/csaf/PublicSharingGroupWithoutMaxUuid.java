package io.fleetmend.documents.csaf;

/** 6.1.39: TLP:CLEAR goes with the id of everybody, or no group. */
final class PublicSharingGroupWithoutMaxUuid implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        Place id = SharingGroup.of(document).get("id");
        boolean draft =
                document.tracking().text("status").equals("draft") && id.text().equals(SharingGroup.NIL_UUID);
        if (document.tlp().equals("CLEAR")
                && id.exists()
                && !draft
                && !id.text().equals(SharingGroup.MAX_UUID)) {
            failures.add(id, "the document is TLP:CLEAR, so '%s' is expected".formatted(SharingGroup.MAX_UUID));
        }
    }
}
