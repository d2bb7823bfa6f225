package io.fleetmend.documents.csaf;

/** 6.1.27.2: an informational advisory or an incident response refers to something. */
final class DocumentReferences implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        if (document.hasCategory("csaf_informational_advisory", "csaf_security_incident_response")
                && document.all("document.references[]").stream()
                        .noneMatch(reference -> reference.text("category").equals("external")
                                || (document.is20() && !reference.has("category")))) {
            failures.add(document.document().get("references"), "an external reference is expected");
        }
    }
}
