package io.fleetmend.documents.csaf;

/** 6.1.20: what is released has no pre-release part in its version. */
final class ReleasedPreRelease implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        Place version = document.tracking().get("version");
        if (document.isReleased()
                && !new RevisionNumber(version.text()).preRelease().isEmpty()) {
            failures.add(version, "'%s' is the version of a draft".formatted(version.text()));
        }
    }
}
