package io.fleetmend.documents.csaf;

import java.util.List;

/** 6.3.21.1: an extension is not essential to understand the document. */
final class EssentialExtension implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        for (Place category : Extensions.of(document).stream()
                .map(item -> item.get("category"))
                .toList()) {
            if (List.of("critical", "essential").contains(category.text())) {
                failures.add(category, "the extension is %s".formatted(category.text()));
            }
        }
    }
}
