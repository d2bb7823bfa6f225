package io.fleetmend.documents.csaf;

/** What comes before all tests: the document is valid by the schema of its version. */
final class SchemaTest implements CsafTest {
    @Override
    public void run(CsafDocument document, Failures failures) {
        CsafSchemas.validate(document.is20() ? CsafSchemas.CSAF_2_0 : CsafSchemas.CSAF_2_1, document.root(), failures);
    }
}
