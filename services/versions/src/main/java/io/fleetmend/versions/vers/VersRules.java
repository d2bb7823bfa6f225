package io.fleetmend.versions.vers;

import io.fleetmend.versions.UnreadableVersionException;
import io.fleetmend.versions.scheme.VersionScheme;
import io.fleetmend.versions.scheme.VersionSchemes;
import io.fleetmend.versions.vers.Constraint.Comparator;
import java.util.List;

/** What makes a sequence of constraints canonical: clause 5.4 of the specification. */
final class VersRules {
    private VersRules() {}

    static void check(String text, Vers vers) {
        List<Constraint> constraints = vers.constraints();
        if (vers.type().equals("datetime")) {
            constraints.forEach(constraint -> checkDateTime(text, constraint.version()));
        }
        VersionSchemes.find(vers.type()).ifPresent(scheme -> checkOrder(text, constraints, scheme));
        checkUnique(text, constraints);
        checkComparators(text, constraints);
    }

    private static void checkDateTime(String text, String version) {
        if (version.indexOf('t') >= 0 || version.indexOf('z') >= 0) {
            throw new VersException(text, "a datetime must use upper-case T and Z");
        }
        try {
            VersionSchemes.find("datetime").orElseThrow().compare(version, version);
        } catch (UnreadableVersionException e) {
            throw new VersException(text, String.valueOf(e.getMessage()));
        }
    }

    private static void checkOrder(String text, List<Constraint> constraints, VersionScheme scheme) {
        for (int i = 1; i < constraints.size(); i++) {
            int sign;
            try {
                sign = scheme.compare(
                        constraints.get(i - 1).version(), constraints.get(i).version());
            } catch (UnreadableVersionException e) {
                throw new VersException(text, String.valueOf(e.getMessage()));
            }
            if (sign == 0) {
                throw new VersException(
                        text,
                        "the version '%s' occurs twice"
                                .formatted(constraints.get(i).version()));
            }
            if (sign > 0) {
                throw new VersException(text, "constraints must be sorted by version");
            }
        }
    }

    private static void checkUnique(String text, List<Constraint> constraints) {
        if (constraints.stream().map(Constraint::version).distinct().count() < constraints.size()) {
            throw new VersException(text, "each version may occur once");
        }
    }

    private static void checkComparators(String text, List<Constraint> constraints) {
        List<Comparator> remaining = constraints.stream()
                .map(Constraint::comparator)
                .filter(comparator -> comparator != Comparator.NOT_EQUAL)
                .toList();
        for (int i = 1; i < remaining.size(); i++) {
            if (remaining.get(i - 1) == Comparator.EQUAL && remaining.get(i).isUpper()) {
                throw new VersException(text, "an upper bound after an equality makes it redundant");
            }
        }
        List<Comparator> bounds = remaining.stream()
                .filter(comparator -> comparator != Comparator.EQUAL)
                .toList();
        for (int i = 1; i < bounds.size(); i++) {
            if (bounds.get(i - 1).isLower() == bounds.get(i).isLower()) {
                throw new VersException(text, "lower and upper bounds must take turns");
            }
        }
    }
}
