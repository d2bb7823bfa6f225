package io.fleetmend.documents.csaf;

/** 6.1.40: the reserved names go with the reserved ids. */
final class ReservedSharingGroupName implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        Place group = SharingGroup.of(document);
        SharingGroup.NAMES.forEach((id, name) -> {
            if (group.text("name").equals(name) && !group.text("id").equals(id)) {
                failures.add(group.get("name"), "'%s' is reserved for '%s'".formatted(name, id));
            }
        });
    }
}
