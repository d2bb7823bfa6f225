package io.fleetmend.documents.csaf;

/** 6.2.53: an id of a registered system looks like one. */
final class IdOfRegisteredSystem implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        for (Place id : document.all("vulnerabilities[].ids[]")) {
            IdSystems.find(id.text("system_name"))
                    .filter(pattern -> !pattern.matcher(id.text("text")).matches())
                    .ifPresent(pattern -> failures.add(id.get("text"), "%s is expected".formatted(pattern)));
        }
    }
}
