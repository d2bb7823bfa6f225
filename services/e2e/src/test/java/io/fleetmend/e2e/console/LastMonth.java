package io.fleetmend.e2e.console;

import io.fleetmend.e2e.stack.Stack;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

/**
 * A month that is over, for nobody can wait for the end of this one: endpoints of a customer are made to have been there since the middle
 * of the month before. The next one that enrols there has the product count all days that are missing.
 */
final class LastMonth {
    /** By the customer's own clock as good as everywhere: a month has no fewer days than this. */
    private static final int FIRST_DAY = 11;

    private LastMonth() {}

    static YearMonth before(String period) {
        return YearMonth.parse(period).minusMonths(1);
    }

    static void isCountedOf(String customer, int endpoints, YearMonth month, Stack stack) {
        LocalDate first = month.atDay(FIRST_DAY);
        try (Connection connection = stack.superuser();
                PreparedStatement statement = connection.prepareStatement("""
                        update tenant_api.managed_period
                        set enrolled_at = ?::date + interval '12 hours', first_day = ?, counted_through = null
                        where customer_id = ?""")) {
            statement.setObject(1, first);
            statement.setObject(2, first);
            statement.setObject(3, UUID.fromString(customer));
            if (statement.executeUpdate() < endpoints) {
                throw new AssertionError("not all endpoints of %s are known to the billing yet".formatted(customer));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the months cannot be changed", e);
        }
    }

    /** Of one endpoint. */
    static int days(YearMonth month) {
        return month.lengthOfMonth() - FIRST_DAY + 1;
    }
}
