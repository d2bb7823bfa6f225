package io.fleetmend.contracts.tenant.v1;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.Event;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.Scope;
import io.fleetmend.contracts.Severity;
import io.fleetmend.contracts.Topic;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules that are in force for a customer now: its own where it has them, else its provider's.
 *
 * @param revision rises by one with each change
 * @param deadlines by when what must be installed; the shortest that fits counts
 * @param staleAfter how old the newest evidence of an endpoint may be before its states are unknown
 */
public record PolicyChangedV1(
        ProviderId provider,
        CustomerId customer,
        long revision,
        AutoApproval autoApproval,
        List<Deadline> deadlines,
        List<Window> windows,
        List<Freeze> freezes,
        Restart restart,
        Duration staleAfter)
        implements Event {
    public PolicyChangedV1 {
        deadlines = List.copyOf(deadlines);
        windows = List.copyOf(windows);
        freezes = List.copyOf(freezes);
    }

    /**
     * What needs no person: a bulletin is approved by itself when its severity is listed, or it is known to be exploited and
     * {@code knownExploited} holds, or its EPSS score is at least {@code epssAtLeast}. Nothing listed: everything needs a person.
     *
     * @param epssAtLeast 0 to 1; null for no rule on EPSS
     */
    public record AutoApproval(
            Set<Severity> severities,
            boolean knownExploited,
            @Nullable Double epssAtLeast) {
        public AutoApproval {
            severities = Set.copyOf(severities);
            if (epssAtLeast != null && !(epssAtLeast >= 0 && epssAtLeast <= 1)) {
                throw new IllegalArgumentException("epssAtLeast must be from 0 to 1, but was " + epssAtLeast);
            }
        }
    }

    /**
     * One row of a compliance clock.
     *
     * @param framework the name people know it by
     * @param severities the severities in scope; not stated is always in scope
     * @param knownExploited true: only bulletins known to be exploited
     * @param within counted from the vendor's release
     */
    public record Deadline(String framework, Set<Severity> severities, boolean knownExploited, Duration within) {
        public Deadline {
            severities = Set.copyOf(severities);
        }
    }

    /**
     * A maintenance window: RFC 5545 recurrence in an IANA zone.
     *
     * @param start local date and time of the first occurrence, {@code 2026-01-13T02:00}
     * @param recurrence an RRULE value such as {@code FREQ=MONTHLY;BYDAY=2TU}; empty for a single occurrence
     * @param length of each occurrence, in elapsed time
     */
    public record Window(String id, String name, ZoneId timeZone, String start, String recurrence, Duration length) {}

    /** No work from (included) to (excluded) except an emergency. */
    public record Freeze(Instant from, Instant to, String reason) {}

    /**
     * What may be restarted inside a window.
     *
     * @param services services whose libraries were replaced
     * @param machine the whole machine
     */
    public record Restart(boolean services, boolean machine) {}

    @Override
    public Topic topic() {
        return Topic.POLICY;
    }

    @Override
    public Scope scope() {
        return Scope.of(provider, customer);
    }

    @Override
    public String entity() {
        return "policy/" + customer;
    }
}
