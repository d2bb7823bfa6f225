package io.fleetmend.documents.csaf;

import io.fleetmend.documents.csaf.CsafDocument.Branch;
import io.fleetmend.versions.vers.Constraint;
import io.fleetmend.versions.vers.Vers;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** 6.2.50 and 6.3.19: ranges of versions of one product do not overlap with others beside them that have another status, or the same. */
record OverlappingRanges(Other other, Statuses statuses) implements CsafTest {
    /** What stands beside a range. */
    enum Other {
        VERS,
        VLS,
        VERSION,
        RANGE_WITH_BRANCHES,
        VERSION_WITH_BRANCHES
    }

    enum Statuses {
        CONTRADICTING,
        SAME,
        ANY
    }

    private static final List<Set<String>> GROUPS = List.of(
            Set.of("first_affected", "known_affected", "last_affected"),
            Set.of("known_not_affected"),
            Set.of("first_fixed", "fixed"),
            Set.of("under_investigation"),
            Set.of("unknown"));

    @Override
    public void run(CsafDocument document, Failures failures) {
        for (Branch range : document.branches()) {
            for (Branch sibling : document.branches()) {
                if (range.category().equals("product_version_range")
                        && isBeside(range, sibling)
                        && fits(sibling)
                        && overlap(range, sibling)
                        && statusesFit(document, range, sibling)) {
                    failures.add(
                            range.place().get("name"),
                            "'%s' overlaps with '%s'".formatted(range.name(), sibling.name()));
                }
            }
        }
    }

    private static boolean isBeside(Branch one, Branch other) {
        return one.path().size() == other.path().size()
                && !one.place().pointer().equals(other.place().pointer())
                && one.path()
                        .subList(0, one.path().size() - 1)
                        .equals(other.path().subList(0, one.path().size() - 1));
    }

    private boolean fits(Branch sibling) {
        boolean range = sibling.category().equals("product_version_range");
        boolean version = sibling.category().equals("product_version");
        boolean leaf = sibling.place().has("product");
        return switch (other) {
            case VERS -> range && leaf && sibling.name().startsWith("vers:");
            case VLS -> range && leaf && !sibling.name().startsWith("vers:");
            case VERSION -> version && leaf;
            case RANGE_WITH_BRANCHES -> range && !leaf;
            case VERSION_WITH_BRANCHES -> version && !leaf;
        };
    }

    private static boolean overlap(Branch range, Branch sibling) {
        Optional<Vers> one = VersionRanges.read(range.name()).range();
        if (one.isEmpty()) {
            return false;
        }
        Optional<Vers> other = sibling.category().equals("product_version")
                ? Optional.of(new Vers(
                        one.get().type(), List.of(new Constraint(Constraint.Comparator.EQUAL, sibling.name()))))
                : VersionRanges.read(sibling.name()).range();
        return other.isPresent() && RangeOverlap.overlap(one.get(), other.get());
    }

    private boolean statusesFit(CsafDocument document, Branch range, Branch sibling) {
        String one = range.place().get("product").text("product_id");
        String other = sibling.place().get("product").text("product_id");
        return statuses == Statuses.ANY
                || document.vulnerabilities().stream()
                        .anyMatch(vulnerability -> statusesFit(document, vulnerability, one, other));
    }

    private boolean statusesFit(CsafDocument document, Place vulnerability, String one, String other) {
        Set<Integer> mine = groups(document, vulnerability, one);
        Set<Integer> theirs = groups(document, vulnerability, other);
        return statuses == Statuses.SAME
                ? mine.stream().anyMatch(theirs::contains)
                : mine.stream().anyMatch(group -> theirs.stream().anyMatch(another -> !another.equals(group)));
    }

    private static Set<Integer> groups(CsafDocument document, Place vulnerability, String product) {
        Set<Integer> groups = new HashSet<>();
        for (int group = 0; group < GROUPS.size(); group++) {
            if (document.productsWith(vulnerability, GROUPS.get(group).toArray(String[]::new))
                    .contains(product)) {
                groups.add(group);
            }
        }
        return groups;
    }
}
