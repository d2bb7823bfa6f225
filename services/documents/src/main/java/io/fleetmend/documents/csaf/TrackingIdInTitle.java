package io.fleetmend.documents.csaf;

/** 6.2.22: the title does not repeat the id. */
final class TrackingIdInTitle implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        Place title = document.document().get("title");
        String id = document.tracking().text("id");
        if (!id.isEmpty() && title.text().contains(id)) {
            failures.add(title, "the title has the id '%s'".formatted(id));
        }
    }
}
