package io.fleetmend.documents.csaf;

/** 6.1.60.1: extensions are valid by the schema that all of them share. */
final class ExtensionContent implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        for (Place extension : Extensions.of(document)) {
            CsafSchemas.validate(CsafSchemas.EXTENSION, extension, failures);
        }
    }
}
