package io.fleetmend.versions.vers;

import io.fleetmend.versions.scheme.VersionScheme;
import io.fleetmend.versions.scheme.VersionSchemes;
import io.fleetmend.versions.vers.Constraint.Comparator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A range of versions, {@code vers:type/constraint|constraint…}: points on the line of versions, and what lies in between.
 *
 * @param constraints in the order of their versions; none means every version, which is written {@code *}
 */
public record Vers(String type, List<Constraint> constraints) {
    public Vers {
        constraints = List.copyOf(constraints);
    }

    /** @throws VersException when it is not in canonical form, with what is wrong */
    public static Vers parse(String text) {
        Vers vers = VersReader.read(text);
        VersRules.check(text, vers);
        return vers;
    }

    /** Takes what is not canonical too (spaces, upper case, any order) and sorts it; duplicates and redundancy stay as they are. */
    public static Vers normalise(String text) {
        return VersReader.readLeniently(text).sorted();
    }

    /** A range in the ecosystem's own notation. */
    public static Vers fromNative(String type, String range) {
        return NativeRanges.read(type, range);
    }

    public boolean isEveryVersion() {
        return constraints.isEmpty();
    }

    /** @throws VersException when the type's order is not known */
    public boolean contains(String version) {
        if (isEveryVersion()) {
            return !type.equals("none");
        }
        VersionScheme scheme = scheme();
        for (Constraint constraint : constraints) {
            if (constraint.comparator().includes() && scheme.compare(version, constraint.version()) == 0) {
                return true;
            }
            if (constraint.comparator() == Comparator.NOT_EQUAL && scheme.compare(version, constraint.version()) == 0) {
                return false;
            }
        }
        return isWithinBounds(scheme, version);
    }

    private boolean isWithinBounds(VersionScheme scheme, String version) {
        List<Constraint> bounds = bounds();
        if (bounds.isEmpty()) {
            return constraints.stream().allMatch(constraint -> constraint.comparator() == Comparator.NOT_EQUAL);
        }
        boolean aboveLower = true; // below the first upper bound nothing limits
        for (Constraint bound : bounds) {
            int sign = scheme.compare(version, bound.version());
            if (bound.comparator().isUpper() && aboveLower && sign < 0) {
                return true;
            }
            aboveLower = bound.comparator().isLower() && sign > 0;
        }
        return aboveLower;
    }

    /** Without equalities and inequalities, and without bounds that another one makes redundant: lower and upper ones take turns. */
    private List<Constraint> bounds() {
        List<Constraint> bounds = new ArrayList<>();
        for (Constraint constraint : constraints) {
            Comparator comparator = constraint.comparator();
            if (comparator.isLower()
                    && (bounds.isEmpty() || bounds.getLast().comparator().isUpper())) {
                bounds.add(constraint);
            } else if (comparator.isUpper()) {
                if (!bounds.isEmpty() && bounds.getLast().comparator().isUpper()) {
                    bounds.removeLast();
                }
                bounds.add(constraint);
            }
        }
        return bounds;
    }

    Vers sorted() {
        if (constraints.size() < 2) {
            return this;
        }
        VersionScheme scheme = scheme();
        return new Vers(
                type,
                constraints.stream()
                        .sorted(java.util.Comparator.comparing(Constraint::version, scheme)
                                .thenComparing(
                                        constraint -> constraint.comparator().sign()))
                        .toList());
    }

    private VersionScheme scheme() {
        return VersionSchemes.find(type)
                .orElseThrow(() ->
                        new VersException(toString(), "the order of versions of '%s' is not known".formatted(type)));
    }

    @Override
    public String toString() {
        return "vers:" + type + "/"
                + (isEveryVersion()
                        ? "*"
                        : constraints.stream().map(Constraint::toString).collect(Collectors.joining("|")));
    }
}
