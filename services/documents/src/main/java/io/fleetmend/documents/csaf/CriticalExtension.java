package io.fleetmend.documents.csaf;

/** 6.2.54.3: an extension can be left out. */
final class CriticalExtension implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        for (Place extension : Extensions.of(document)) {
            if (extension.get("critical").node().asBoolean()) {
                failures.add(extension.get("critical"), "the extension is critical");
            }
        }
    }
}
