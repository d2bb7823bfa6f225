package io.fleetmend.documents.csaf;

/** 6.2.38: the profile is not deprecated. */
final class DeprecatedProfile implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        if (document.category().startsWith("csaf_deprecated_")) {
            failures.add(document.document().get("category"), "'%s' is deprecated".formatted(document.category()));
        }
    }
}
