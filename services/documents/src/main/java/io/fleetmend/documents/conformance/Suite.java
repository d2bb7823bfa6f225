package io.fleetmend.documents.conformance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A public suite of cases. What lies in the folder counts, however much that is. */
interface Suite {
    String name();

    /** @param folder the data's folder {@code conformance} */
    Stream<Case> cases(Path folder) throws IOException;
}
