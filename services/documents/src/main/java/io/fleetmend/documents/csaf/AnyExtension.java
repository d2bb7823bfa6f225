package io.fleetmend.documents.csaf;

/** 6.2.54.1 and 6.2.54.2: extensions are registered, or official. None is, as far as known here. */
final class AnyExtension implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        for (Place extension : Extensions.of(document)) {
            failures.add(extension.get("$schema"), "'%s' is not known".formatted(extension.text("$schema")));
        }
    }
}
