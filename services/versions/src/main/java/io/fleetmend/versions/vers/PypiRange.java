package io.fleetmend.versions.vers;

import io.fleetmend.versions.vers.Constraint.Comparator;
import java.util.List;

/** Python's specifiers (PEP 440): as others, but a compatible release and a prefix have no place among points on a line. */
final class PypiRange extends ComparatorRange {
    @Override
    List<Constraint> constraints(String range, Comparator comparator, String version) {
        if (version.startsWith("~") || version.endsWith(".*") || version.contains(";")) {
            throw new VersException(range, "'%s' cannot be written as constraints".formatted(version));
        }
        return super.constraints(range, comparator, version);
    }
}
