package io.fleetmend.documents.csaf;

import java.util.List;

/** 6.3.21.3 to 6.3.21.9: there is no extension at a place. */
record ExtensionAt(String path) implements CsafTest {
    @Override
    public void run(CsafDocument document, Failures failures) {
        List<Place> holders = switch (path) {
            case "" -> List.of(document.root());
            case "branches" ->
                document.branches().stream()
                        .map(branch -> branch.place().get("product"))
                        .toList();
            default -> document.all(path);
        };
        for (Place holder : holders) {
            if (holder.has("x_extensions")) {
                failures.add(holder.get("x_extensions"), "there is an extension");
            }
        }
    }
}
