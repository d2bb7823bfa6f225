package io.fleetmend.documents.csaf;

/** 6.1.27.3: an informational advisory has no vulnerabilities, nor has what is withdrawn or superseded. */
final class NoVulnerabilities implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        Place vulnerabilities = document.root().get("vulnerabilities");
        if (document.hasCategory("csaf_informational_advisory", "csaf_withdrawn", "csaf_superseded")
                && vulnerabilities.exists()) {
            failures.add(vulnerabilities, "a document of this category has no vulnerabilities");
        }
    }
}
