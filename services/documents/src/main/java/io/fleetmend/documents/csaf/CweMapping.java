package io.fleetmend.documents.csaf;

/** 6.2.25 and 6.2.26: weaknesses may be mapped to vulnerabilities. */
record CweMapping(String unwanted) implements CsafTest {
    @Override
    public void run(CsafDocument document, Failures failures) {
        for (Place cwe : document.all("vulnerabilities[].cwes[]")) {
            CweCatalogue.INSTANCE
                    .find(cwe.text("id"), cwe.text("version"))
                    .filter(entry -> unwanted.indexOf(entry.mapping()) >= 0)
                    .ifPresent(entry ->
                            failures.add(cwe, "'%s' is not meant for vulnerabilities".formatted(cwe.text("id"))));
        }
    }
}
