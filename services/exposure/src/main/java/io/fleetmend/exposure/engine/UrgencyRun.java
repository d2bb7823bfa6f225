package io.fleetmend.exposure.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Bulletins of one kind at the customers that have the same time to close them, the most urgent first. */
final class UrgencyRun implements Comparable<UrgencyRun> {
    private final Iterator<Bulletin> following;
    private final @Nullable Duration within;
    private final Set<Customer> customers;
    private final Instant now;
    private @Nullable Bulletin bulletin;
    private @Nullable Urgency urgency;

    private UrgencyRun(
            Iterator<Bulletin> following, @Nullable Duration within, Collection<Customer> customers, Instant now) {
        this.following = following;
        this.within = within;
        this.customers = new LinkedHashSet<>(customers);
        this.now = now;
    }

    /** @param oldestFirst which is the order of the deadlines */
    static UrgencyRun within(Duration within, List<Bulletin> oldestFirst, Collection<Customer> customers, Instant now) {
        return new UrgencyRun(oldestFirst.iterator(), within, customers, now);
    }

    static UrgencyRun withoutDeadline(List<Bulletin> bulletins, Collection<Customer> customers, Instant now) {
        List<Bulletin> sorted = bulletins.stream()
                .filter(Bulletin::isMissingOnAnything)
                .sorted(Comparator.comparing(one -> Urgency.of(one, null, now)))
                .toList();
        return new UrgencyRun(sorted.iterator(), null, customers, now);
    }

    /** Goes on to the next bulletin that may be missing anywhere; false when there is none. */
    boolean next() {
        while (following.hasNext()) {
            Bulletin candidate = following.next();
            if (candidate.isMissingOnAnything()) {
                bulletin = candidate;
                urgency = Urgency.of(candidate, within, now);
                return true;
            }
        }
        return false;
    }

    Set<Customer> customers() {
        return customers;
    }

    Bulletin bulletin() {
        return there(bulletin);
    }

    Urgency urgency() {
        return there(urgency);
    }

    private static <T> T there(@Nullable T value) {
        if (value == null) {
            throw new NoSuchElementException("the run has to go on to its first bulletin before that is asked for");
        }
        return value;
    }

    @Override
    public int compareTo(UrgencyRun other) {
        return urgency().compareTo(other.urgency());
    }
}
