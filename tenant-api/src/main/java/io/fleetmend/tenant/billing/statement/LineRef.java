package io.fleetmend.tenant.billing.statement;

import java.time.YearMonth;

/** A line of a month that is closed. */
public record LineRef(YearMonth period, String line) implements Comparable<LineRef> {
    /** What an adjustment of it is called in the statement that it stands in. */
    String adjustmentKey() {
        return period + "." + line;
    }

    @Override
    public int compareTo(LineRef other) {
        int byPeriod = period.compareTo(other.period);
        return byPeriod != 0 ? byPeriod : line.compareTo(other.line);
    }
}
