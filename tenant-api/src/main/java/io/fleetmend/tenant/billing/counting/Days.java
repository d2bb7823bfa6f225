package io.fleetmend.tenant.billing.counting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A set of days of one month; which month is known from around.
 *
 * @param bits bit 0 is the first of the month, bit 30 the thirty-first
 */
public record Days(int bits) {
    public static final Days NONE = new Days(0);
    private static final int MOST = 31;

    public Days {
        if (bits < 0) {
            throw new IllegalArgumentException("a month has at most %d days, but bits were %x".formatted(MOST, bits));
        }
    }

    public static Days of(int dayOfMonth) {
        return new Days(1 << dayOfMonth - 1);
    }

    /** The first day up to {@code dayOfMonth}, that day included. */
    public static Days through(int dayOfMonth) {
        return new Days((int) ((1L << dayOfMonth) - 1));
    }

    /** The days of {@code month} from {@code from} (included) to {@code until} (excluded). */
    public static Days between(YearMonth month, LocalDate from, LocalDate until) {
        int bits = 0;
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            LocalDate date = month.atDay(day);
            bits |= date.isBefore(from) || !date.isBefore(until) ? 0 : of(day).bits;
        }
        return new Days(bits);
    }

    public Days and(Days other) {
        return new Days(bits & other.bits);
    }

    public Days plus(Days other) {
        return new Days(bits | other.bits);
    }

    public Days minus(Days other) {
        return new Days(bits & ~other.bits);
    }

    public boolean has(int dayOfMonth) {
        return (bits & of(dayOfMonth).bits) != 0;
    }

    public boolean isEmpty() {
        return bits == 0;
    }

    public int count() {
        return Integer.bitCount(bits);
    }

    public List<LocalDate> in(YearMonth month) {
        return IntStream.rangeClosed(1, month.lengthOfMonth())
                .filter(this::has)
                .mapToObj(month::atDay)
                .toList();
    }
}
