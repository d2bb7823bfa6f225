package io.fleetmend.documents.csaf;

/** 6.1.18: what is released has no revision 0. */
final class ReleasedRevisionHistory implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        if (document.isReleased()) {
            for (Place revision : document.revisions()) {
                if (new RevisionNumber(revision.text("number")).major().signum() == 0) {
                    failures.add(revision.get("number"), "a released document has no revision 0");
                }
            }
        }
    }
}
