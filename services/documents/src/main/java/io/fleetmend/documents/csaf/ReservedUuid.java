package io.fleetmend.documents.csaf;

/** 6.2.28 and 6.2.29: sharing groups have ids of their own. */
record ReservedUuid(String id) implements CsafTest {
    @Override
    public void run(CsafDocument document, Failures failures) {
        Place group = SharingGroup.of(document).get("id");
        if (group.text().equals(id)) {
            failures.add(group, "'%s' is reserved".formatted(id));
        }
    }
}
