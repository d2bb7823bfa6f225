package io.fleetmend.documents.csaf;

import java.util.List;

/** 6.2.39.5: what is withdrawn or superseded has no extension. */
final class ExtensionInEndedDocument implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        if (document.hasCategory(Profiles.ENDED)) {
            for (Place extensions : List.of(
                    document.document().get("x_extensions"), document.root().get("x_extensions"))) {
                if (extensions.exists()) {
                    failures.add(extensions, "a document of this category has no extension");
                }
            }
        }
    }
}
