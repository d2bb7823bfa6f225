package io.fleetmend.scheduler.planning;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.tenant.v1.PolicyChangedV1;
import io.fleetmend.contracts.tenant.v1.PolicyChangedV1.Window;
import io.fleetmend.scheduler.window.MaintenanceCalendar;
import io.fleetmend.scheduler.window.Occurrence;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * When a customer is patched next.
 *
 * @param window id of the window that opens next, or is open; null when none will, as are its name, times and zone
 * @param start included; in the past while the window is open
 * @param end excluded
 * @param timeZone that the window is kept in
 * @param frozenUntil until when no window opens; null while nothing is frozen
 * @param reason why there is none; null when there is one
 */
public record NextWindow(
        CustomerId customer,
        @Nullable String window,
        @Nullable String name,
        @Nullable Instant start,
        @Nullable Instant end,
        @Nullable ZoneId timeZone,
        @Nullable Instant frozenUntil,
        @Nullable Reason reason) {

    /** Closed list. */
    public enum Reason {
        /** No rules are in force: none were told yet, or the customer is off-boarded. */
        NO_POLICY,
        /** The policy has no windows. */
        NO_WINDOWS,
        /** None of the windows can be read. */
        UNREADABLE_WINDOWS,
        /** The windows have ended, or freezes leave nothing of them. */
        NO_OCCURRENCE
    }

    static NextWindow of(CustomerId customer, @Nullable PolicyChangedV1 policy, Instant now) {
        return of(customer, policy, now, occurrence -> true);
    }

    /** The next that is usable. */
    public static NextWindow of(
            CustomerId customer, @Nullable PolicyChangedV1 policy, Instant now, Predicate<Occurrence> usable) {
        if (policy == null) {
            return none(customer, null, Reason.NO_POLICY);
        }
        MaintenanceCalendar calendar = MaintenanceCalendar.of(policy.windows(), policy.freezes());
        Instant frozenUntil = calendar.frozenUntil(now).orElse(null);
        return calendar.next(now, usable)
                .map(next -> of(customer, policy, next, frozenUntil))
                .orElseGet(() -> none(customer, frozenUntil, whyNone(policy, calendar)));
    }

    private static NextWindow of(
            CustomerId customer, PolicyChangedV1 policy, Occurrence next, @Nullable Instant frozenUntil) {
        ZoneId zone = policy.windows().stream()
                .filter(window -> window.id().equals(next.window()))
                .map(Window::timeZone)
                .findFirst()
                .orElseThrow();
        return new NextWindow(customer, next.window(), next.name(), next.start(), next.end(), zone, frozenUntil, null);
    }

    private static NextWindow none(CustomerId customer, @Nullable Instant frozenUntil, Reason reason) {
        return new NextWindow(customer, null, null, null, null, null, frozenUntil, reason);
    }

    private static Reason whyNone(PolicyChangedV1 policy, MaintenanceCalendar calendar) {
        if (policy.windows().isEmpty()) {
            return Reason.NO_WINDOWS;
        }
        return calendar.unreadable().size() == policy.windows().size()
                ? Reason.UNREADABLE_WINDOWS
                : Reason.NO_OCCURRENCE;
    }
}
