package io.fleetmend.documents.csaf;

/** 6.3.20: ids are of registered systems. */
final class UnregisteredIdSystem implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        for (Place id : document.all("vulnerabilities[].ids[]")) {
            if (IdSystems.find(id.text("system_name")).isEmpty()) {
                failures.add(id.get("system_name"), "'%s' is not registered".formatted(id.text("system_name")));
            }
        }
    }
}
