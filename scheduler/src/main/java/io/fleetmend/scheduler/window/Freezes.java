package io.fleetmend.scheduler.window;

import io.fleetmend.contracts.tenant.v1.PolicyChangedV1.Freeze;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Cuts out of an occurrence what is frozen. */
record Freezes(List<Freeze> freezes) {
    Freezes {
        freezes = freezes.stream()
                .filter(freeze -> freeze.from().isBefore(freeze.to()))
                .toList();
    }

    /** The end of the freeze that is on, or of those that follow it without a gap. */
    Optional<Instant> until(Instant now) {
        Instant until = now;
        boolean longer = true;
        while (longer) {
            Instant reached = until;
            Optional<Instant> end = freezes.stream()
                    .filter(freeze ->
                            !freeze.from().isAfter(reached) && freeze.to().isAfter(reached))
                    .map(Freeze::to)
                    .max(Instant::compareTo);
            until = end.orElse(reached);
            longer = end.isPresent();
        }
        return until.equals(now) ? Optional.empty() : Optional.of(until);
    }

    Stream<Occurrence> leaveOf(Occurrence occurrence) {
        List<Occurrence> left = List.of(occurrence);
        for (Freeze freeze : freezes) {
            List<Occurrence> next = new ArrayList<>();
            left.forEach(part -> {
                add(next, part, part.start(), earlier(part.end(), freeze.from()));
                add(next, part, later(part.start(), freeze.to()), part.end());
            });
            left = next;
        }
        return left.stream();
    }

    private static void add(List<Occurrence> parts, Occurrence of, Instant start, Instant end) {
        if (start.isBefore(end)) {
            parts.add(new Occurrence(of.window(), of.name(), start, end));
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
