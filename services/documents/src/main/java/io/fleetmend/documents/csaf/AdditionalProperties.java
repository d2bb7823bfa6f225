package io.fleetmend.documents.csaf;

/** 6.2.20: there are no properties that the schema does not know. */
final class AdditionalProperties implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        CsafSchemas.validateStrictly(
                document.is20() ? CsafSchemas.CSAF_2_0 : CsafSchemas.CSAF_2_1, document.root(), failures);
    }
}
