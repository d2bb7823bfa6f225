package io.fleetmend.documents.csaf;

/** 6.1.27.19: what is superseded refers to what supersedes it. */
final class SupersedingReference implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        if (document.hasCategory("csaf_superseded")
                && document.isEnglishOrUnspecified()
                && document.all("document.references[]").stream()
                        .noneMatch(reference -> reference.text("summary").startsWith("Superseding Document")
                                && reference.text("category").equals("external"))) {
            failures.add(
                    document.document().get("references"),
                    "an external reference whose summary starts with 'Superseding Document' is expected");
        }
    }
}
