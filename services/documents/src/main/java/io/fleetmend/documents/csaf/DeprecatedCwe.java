package io.fleetmend.documents.csaf;

/** 6.2.23: weaknesses are not deprecated. */
final class DeprecatedCwe implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        for (Place cwe : document.all("vulnerabilities[].cwes[]")) {
            if (CweCatalogue.INSTANCE
                    .find(cwe.text("id"), cwe.text("version"))
                    .filter(CweCatalogue.Entry::deprecated)
                    .isPresent()) {
                failures.add(cwe, "'%s' is deprecated".formatted(cwe.text("id")));
            }
        }
    }
}
