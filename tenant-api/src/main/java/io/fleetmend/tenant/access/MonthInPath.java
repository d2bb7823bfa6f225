package io.fleetmend.tenant.access;

import io.fleetmend.platform.http.Problems;
import java.time.DateTimeException;
import java.time.YearMonth;

/** A month as the name of a thing, such as {@code 2026-11}. */
public final class MonthInPath {
    private MonthInPath() {}

    /** What is no month names nothing. */
    public static YearMonth parse(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw Problems.notFound();
        }
    }
}
