package io.fleetmend.documents.csaf;

/** 6.1.11: a weakness exists, and has the name that is given; in CSAF 2.1 in the catalogue that is named. */
final class InvalidCwe implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        for (Place cwe : document.all("vulnerabilities[].cwe")) {
            if (CweCatalogue.INSTANCE.find(cwe.text("id")).stream()
                    .noneMatch(entry -> entry.name().equals(cwe.text("name")))) {
                failures.add(
                        cwe, "there is no weakness '%s' of the name '%s'".formatted(cwe.text("id"), cwe.text("name")));
            }
        }
        for (Place cwe : document.all("vulnerabilities[].cwes[]")) {
            boolean known = CweCatalogue.INSTANCE
                    .find(cwe.text("id"), cwe.text("version"))
                    .filter(entry -> entry.name().equals(cwe.text("name")))
                    .isPresent();
            if (!known) {
                failures.add(
                        cwe,
                        "the catalogue '%s' has no weakness '%s' of the name '%s'"
                                .formatted(cwe.text("version"), cwe.text("id"), cwe.text("name")));
            }
        }
    }
}
