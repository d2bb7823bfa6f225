package io.fleetmend.agent.apply;

import io.fleetmend.agent.root.Root;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Properties;

/**
 * What the endpoint's owner allows, in {@code /etc/fleetmend/agent.conf} of the endpoint. No server lifts these.
 *
 * @param restartAllowed {@code restart = allowed}; anything else, or no file, forbids it
 * @param from,until {@code hours = 22:00-06:00} in the endpoint's own time zone; equal times mean all day
 * @param lockTimeout {@code lock-timeout = PT5M}
 * @param refreshEvery {@code refresh-every = PT4H}
 */
public record LocalLimits(
        boolean restartAllowed,
        LocalTime from,
        LocalTime until,
        ZoneId zone,
        Duration lockTimeout,
        Duration refreshEvery) {
    private static final String FILE = "/etc/fleetmend/agent.conf";

    /** @throws IllegalArgumentException when a value is not readable: an unreadable limit must not be taken for none */
    public static LocalLimits read(Root root) {
        Properties values = new Properties();
        Path file = root.file(FILE);
        if (Files.isRegularFile(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                values.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + file, e);
            }
        }
        try {
            String[] hours = values.getProperty("hours", "00:00-00:00").strip().split("-", 2);
            return new LocalLimits(
                    values.getProperty("restart", "refused").strip().equals("allowed"),
                    LocalTime.parse(hours[0].strip()),
                    LocalTime.parse(hours.length > 1 ? hours[1].strip() : ""),
                    zone(root),
                    Duration.parse(values.getProperty("lock-timeout", "PT5M").strip()),
                    Duration.parse(values.getProperty("refresh-every", "PT4H").strip()));
        } catch (java.time.DateTimeException e) {
            throw new IllegalArgumentException(
                    "%s must have hours such as 22:00-06:00 and durations such as PT5M, but: %s"
                            .formatted(file, e.getMessage()),
                    e);
        }
    }

    boolean allowsNow(Instant now) {
        LocalTime time = now.atZone(zone).toLocalTime();
        if (from.equals(until)) {
            return true;
        }
        boolean sameDay = from.isBefore(until);
        boolean afterFrom = !time.isBefore(from);
        boolean beforeUntil = time.isBefore(until);
        return sameDay ? afterFrom && beforeUntil : afterFrom || beforeUntil;
    }

    /** Of the endpoint, which may be another root than the one this program runs in; UTC where none is set. */
    private static ZoneId zone(Root root) {
        try {
            String target = Files.readSymbolicLink(root.file("/etc/localtime")).toString();
            return ZoneId.of(target.replaceFirst(".*/zoneinfo/", ""));
        } catch (IOException | java.time.DateTimeException | UnsupportedOperationException e) {
            return ZoneOffset.UTC;
        }
    }
}
