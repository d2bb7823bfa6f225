package io.fleetmend.documents.csaf;

import io.fleetmend.documents.csaf.CsafDocument.Branch;
import io.fleetmend.versions.vers.Constraint;
import io.fleetmend.versions.vers.Vers;
import java.util.List;

/** 6.2.49: a range of versions ends. */
final class OpenEndedRange implements CsafTest {

    @Override
    public void run(CsafDocument document, Failures failures) {
        for (Branch branch : document.branches()) {
            if (branch.category().equals("product_version_range")
                    && VersionRanges.read(branch.name())
                            .range()
                            .filter(OpenEndedRange::isOpen)
                            .isPresent()) {
                failures.add(branch.place().get("name"), "'%s' has no upper end".formatted(branch.name()));
            }
        }
    }

    private static boolean isOpen(Vers range) {
        List<Constraint.Comparator> bounds = range.constraints().stream()
                .map(Constraint::comparator)
                .filter(comparator ->
                        comparator != Constraint.Comparator.EQUAL && comparator != Constraint.Comparator.NOT_EQUAL)
                .toList();
        return range.isEveryVersion()
                || (!bounds.isEmpty()
                        && (bounds.getLast() == Constraint.Comparator.GREATER
                                || bounds.getLast() == Constraint.Comparator.GREATER_OR_EQUAL));
    }
}
