package io.fleetmend.versions.vers;

import java.util.List;

/** An ecosystem's own notation of ranges. */
@FunctionalInterface
interface NativeRange {
    /** In the order of the text. */
    List<Constraint> read(String range);
}
