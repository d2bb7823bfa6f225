package io.fleetmend.documents.csaf;

/** 6.2.16: products can be identified. */
final class MissingIdentificationHelper implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        for (Place product : document.products()) {
            Place helper = product.get("product_identification_helper");
            if (!helper.exists()) {
                failures.add(helper, "a helper to identify the product is expected");
            }
        }
    }
}
