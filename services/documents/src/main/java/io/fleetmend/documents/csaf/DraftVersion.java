package io.fleetmend.documents.csaf;

/** 6.1.17: a version 0 or with a pre-release part is a draft. */
final class DraftVersion implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        Place version = document.tracking().get("version");
        RevisionNumber number = new RevisionNumber(version.text());
        boolean unfinished =
                number.major().signum() == 0 || !number.preRelease().isEmpty();
        if (unfinished && !document.tracking().text("status").equals("draft")) {
            failures.add(
                    document.tracking().get("status"), "the version '%s' is one of a draft".formatted(version.text()));
        }
    }
}
