package io.fleetmend.documents.csaf;

import io.fleetmend.versions.UnreadableVersionException;
import io.fleetmend.versions.scheme.VersionScheme;
import io.fleetmend.versions.scheme.VersionSchemes;
import io.fleetmend.versions.vers.Constraint;
import io.fleetmend.versions.vers.Vers;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether two ranges of versions have a version in common: on the line of the versions that they name, which are points, and gaps. */
final class RangeOverlap {
    private RangeOverlap() {}

    /** False also where the order of the versions is not known. */
    static boolean overlap(Vers one, Vers other) {
        if (one.isEveryVersion() || other.isEveryVersion()) {
            return true;
        }
        Optional<VersionScheme> scheme = VersionSchemes.find(one.type().equals("vls") ? "generic" : one.type());
        if (scheme.isEmpty() || !one.type().equals(other.type())) {
            return false;
        }
        try {
            List<String> points = Stream.concat(one.constraints().stream(), other.constraints().stream())
                    .map(Constraint::version)
                    .sorted(scheme.get())
                    .toList();
            for (int position = 0; position <= 2 * points.size(); position++) {
                if (contains(one, points, scheme.get(), position) && contains(other, points, scheme.get(), position)) {
                    return true;
                }
            }
            return false;
        } catch (UnreadableVersionException e) {
            return false;
        }
    }

    /** Even positions are gaps, odd ones points. */
    private static boolean contains(Vers range, List<String> points, VersionScheme scheme, int position) {
        boolean aboveLower = true;
        boolean bounded = false;
        for (Constraint constraint : range.constraints()) {
            int sign = side(points, scheme, position, constraint.version());
            switch (constraint.comparator()) {
                case EQUAL -> {
                    if (sign == 0) {
                        return true;
                    }
                }
                case NOT_EQUAL -> {
                    if (sign == 0) {
                        return false;
                    }
                }
                case LESS, LESS_OR_EQUAL -> {
                    boolean included = constraint.comparator() == Constraint.Comparator.LESS_OR_EQUAL;
                    if (aboveLower && (sign < 0 || (sign == 0 && included))) {
                        return true;
                    }
                    aboveLower = false;
                    bounded = true;
                }
                case GREATER, GREATER_OR_EQUAL -> {
                    boolean included = constraint.comparator() == Constraint.Comparator.GREATER_OR_EQUAL;
                    aboveLower = sign > 0 || (sign == 0 && included);
                    bounded = true;
                }
            }
        }
        boolean inequalitiesOnly = range.constraints().stream()
                .allMatch(constraint -> constraint.comparator() == Constraint.Comparator.NOT_EQUAL);
        return inequalitiesOnly || (bounded && aboveLower);
    }

    private static int side(List<String> points, VersionScheme scheme, int position, String version) {
        if (position % 2 == 1) {
            return scheme.compare(points.get(position / 2), version);
        }
        return position > 0 && scheme.compare(points.get(position / 2 - 1), version) >= 0 ? 1 : -1;
    }
}
