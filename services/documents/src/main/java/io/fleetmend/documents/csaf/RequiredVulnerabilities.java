package io.fleetmend.documents.csaf;

/** 6.1.27.11: an advisory or VEX has vulnerabilities. */
final class RequiredVulnerabilities implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        if (document.hasCategory(Profiles.ADVISORIES) && !document.root().has("vulnerabilities")) {
            failures.add(document.root().get("vulnerabilities"), "vulnerabilities are expected");
        }
    }
}
