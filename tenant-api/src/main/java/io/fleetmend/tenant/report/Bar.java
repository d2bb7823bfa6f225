package io.fleetmend.tenant.report;

import io.fleetmend.tenant.compliance.Compliance;

/**
 * A bar of endpoints, its parts as long as their numbers are to each other; but what there is can be seen, however few of how many.
 * In millimetres, together the whole bar.
 */
record Bar(long compliant, long overdue, long unknown) {
    static final long LENGTH = 170;

    /** @param endpoints at least one */
    static Bar of(Compliance.Endpoints endpoints) {
        long compliant = part(endpoints.compliant(), endpoints.total());
        long overdue = part(endpoints.overdue(), endpoints.total());
        long unknown = part(endpoints.unknown(), endpoints.total());
        long rest = LENGTH - compliant - overdue - unknown;
        if (compliant >= Math.max(overdue, unknown)) {
            return new Bar(compliant + rest, overdue, unknown);
        }
        return overdue >= unknown
                ? new Bar(compliant, overdue + rest, unknown)
                : new Bar(compliant, overdue, unknown + rest);
    }

    private static long part(long count, long total) {
        return count == 0 ? 0 : Math.max(1, LENGTH * count / total);
    }

    String html() {
        return "<div class=\"bar\">%s%s%s</div>"
                .formatted(html("compliant", compliant), html("overdue", overdue), html("unknown", unknown));
    }

    private static String html(String name, long millimetres) {
        return "<span class=\"%s\" style=\"width: %dmm\"></span>".formatted(name, millimetres);
    }
}
