package io.fleetmend.documents.csaf;

/** 6.1.27.15: what is withdrawn or superseded has no product tree. */
final class EndedProductTree implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        Place tree = document.root().get("product_tree");
        if (document.hasCategory(Profiles.ENDED) && tree.exists()) {
            failures.add(tree, "a document of this category has no product tree");
        }
    }
}
