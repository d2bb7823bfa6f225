package io.fleetmend.documents.csaf;

/** 6.1.27.4: an advisory or VEX has a product tree. */
final class RequiredProductTree implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        if (document.hasCategory(Profiles.ADVISORIES) && !document.root().has("product_tree")) {
            failures.add(document.root().get("product_tree"), "a product tree is expected");
        }
    }
}
