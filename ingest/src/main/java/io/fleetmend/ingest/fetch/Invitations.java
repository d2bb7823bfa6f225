package io.fleetmend.ingest.fetch;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** When servers may be asked again: not all at once, and not before the time that they name, within a day. */
final class Invitations {
    private static final Duration LONGEST = Duration.ofDays(1);

    private final Map<String, Instant> notBefore = new ConcurrentHashMap<>();
    /** In nanoseconds of the machine, whose clock may be set back meanwhile. */
    private final Map<String, Long> turns = new ConcurrentHashMap<>();

    private final Clock clock;

    Invitations(Clock clock) {
        this.clock = clock;
    }

    /** Empty when the server may be asked now. */
    Optional<Instant> wait(URI address) {
        Instant now = clock.instant();
        return Optional.ofNullable(notBefore.get(server(address)))
                // further away than that it was noted before the clock was set back
                .filter(until -> until.isAfter(now) && !until.isAfter(now.plus(LONGEST)));
    }

    /** Notes a request, and answers how long it has to be held back. */
    Duration turn(URI address, Duration between) {
        long now = System.nanoTime();
        long turn =
                turns.merge(server(address), now, (last, ignored) -> now + Math.max(0, last + between.toNanos() - now));
        return Duration.ofNanos(turn - now);
    }

    /** How long the server asks us to stay away: seconds or a date (RFC 9110, section 10.2.3); empty when it does not say. */
    Optional<Duration> heard(URI address, HttpHeaders headers) {
        Optional<Duration> away = headers.firstValue("Retry-After")
                .flatMap(this::duration)
                .map(stated -> stated.compareTo(LONGEST) > 0 ? LONGEST : stated);
        away.ifPresent(time -> notBefore.put(server(address), clock.instant().plus(time)));
        return away;
    }

    private Optional<Duration> duration(String stated) {
        String text = stated.strip();
        if (text.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration away = Duration.between(clock.instant(), until);
            return away.isNegative() ? Optional.of(Duration.ZERO) : Optional.of(away);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String server(URI address) {
        return String.valueOf(address.getAuthority()).toLowerCase(Locale.ROOT);
    }
}
