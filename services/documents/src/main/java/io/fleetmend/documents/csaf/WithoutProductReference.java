package io.fleetmend.documents.csaf;

/** Items of a list of a vulnerability name the products or groups that they apply to. */
record WithoutProductReference(String list) implements CsafTest {
    @Override
    public void run(CsafDocument document, Failures failures) {
        for (Place item : document.all("vulnerabilities[]." + list + "[]")) {
            if (!item.has("product_ids") && !item.has("group_ids")) {
                failures.add(item, "'product_ids' or 'group_ids' is expected");
            }
        }
    }
}
