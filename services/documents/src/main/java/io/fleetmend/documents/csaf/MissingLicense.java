package io.fleetmend.documents.csaf;

/** 6.2.43: the document says under which license it is. */
final class MissingLicense implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        if (!document.document().has("license_expression")) {
            failures.add(document.document().get("license_expression"), "a license is expected");
        }
    }
}
