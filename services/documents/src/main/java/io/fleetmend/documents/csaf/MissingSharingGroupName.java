package io.fleetmend.documents.csaf;

/** 6.1.41: the reserved ids go with the reserved names. */
final class MissingSharingGroupName implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        Place group = SharingGroup.of(document);
        String name = SharingGroup.NAMES.get(group.text("id"));
        if (name != null && !group.text("name").equals(name)) {
            failures.add(group.get("name"), "'%s' is expected".formatted(name));
        }
    }
}
