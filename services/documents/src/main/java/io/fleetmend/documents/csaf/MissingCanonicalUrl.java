package io.fleetmend.documents.csaf;

/** 6.2.11: the document says where it is published, under the name that it has. */
final class MissingCanonicalUrl implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        String name = "/" + CsafValidator.fileName(document.tracking().text("id"));
        boolean there = document.all("document.references[]").stream()
                .filter(reference -> reference.text("category").equals("self"))
                .map(reference -> reference.text("url"))
                .anyMatch(url -> url.startsWith("https://") && url.endsWith(name));
        if (!there) {
            failures.add(
                    document.document().get("references"),
                    "a URL of the document that ends with '%s' is expected".formatted(name));
        }
    }
}
