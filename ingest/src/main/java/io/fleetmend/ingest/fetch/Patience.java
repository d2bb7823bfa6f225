package io.fleetmend.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How much a vendor's server may ask of us, and we of it.
 *
 * @param tries of one request, while the server is busy
 * @param pause before the second try; before each further one it doubles
 * @param longest that is waited for a server that says when to come back
 * @param between requests to the same server
 * @param slow a server that sends less than {@link #SLOWEST} bytes a second over this time is cut off
 */
record Patience(int tries, Duration pause, Duration longest, Duration between, Duration slow) {
    static final long SLOWEST = 1024;
    private static final String NVD = "services.nvd.nist.gov";
    /** For servers that are known. */
    static final Patience NONE = new Patience(1, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ofSeconds(30));

    static Patience usual(Duration between) {
        return new Patience(4, Duration.ofSeconds(1), Duration.ofSeconds(30), between, Duration.ofSeconds(30));
    }

    /** NIST allows five requests in half a minute to those without a key. */
    Duration between(URI address) {
        return NVD.equals(address.getHost()) ? Duration.ofSeconds(6) : between;
    }

    /** With jitter, so that not all installations come back at once. */
    Duration before(int nextTry) {
        long milliseconds = pause.toMillis() << (nextTry - 2);
        return Duration.ofMillis(milliseconds / 2 + ThreadLocalRandom.current().nextLong(milliseconds / 2 + 1));
    }
}
