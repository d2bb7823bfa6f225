package io.fleetmend.documents.csaf;

/** 6.2.40: a description of a product says of which. */
final class DescriptionWithoutProduct implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        String title = document.isEnglishOrUnspecified()
                ? "Product Description"
                : Translations.of(document, "Product Description").orElse("");
        for (Place note : document.all("document.notes[]")) {
            if (!title.isEmpty()
                    && note.text("category").equals("description")
                    && note.text("title").startsWith(title)
                    && !note.has("product_ids")
                    && !note.has("group_ids")) {
                failures.add(note, "'product_ids' or 'group_ids' is expected");
            }
        }
    }
}
