package io.fleetmend.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.testkit.TestClock;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InvitationsTest {
    private static final URI SERVER = URI.create("https://vendor.example/feed");
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Duration BETWEEN = Duration.ofDays(6);

    private final TestClock clock = TestClock.at(NOW.toString());
    private final Invitations invitations = new Invitations(clock);

    @Test
    void holdsBackTheSecondRequest() {
        assertThat(invitations.turn(SERVER, BETWEEN)).isZero();

        assertThat(invitations.turn(SERVER, BETWEEN)).isPositive().isLessThanOrEqualTo(BETWEEN);
    }

    @Test
    void holdsBackEachServerForItself() {
        invitations.turn(SERVER, BETWEEN);

        assertThat(invitations.turn(URI.create("https://other.example/feed"), BETWEEN))
                .isZero();
    }

    @Test
    void holdsNothingBackForLongerWhenTheClockIsSetBack() {
        invitations.turn(SERVER, BETWEEN);
        clock.set(NOW.minus(Duration.ofDays(100)));

        assertThat(invitations.turn(SERVER, BETWEEN)).isLessThanOrEqualTo(BETWEEN);
    }

    @Test
    void staysAwayUntilTheServerSays() {
        retryAfter("3600");

        assertThat(invitations.wait(SERVER)).contains(NOW.plusSeconds(3600));
    }

    @Test
    void staysAwayForADayAtMost() {
        retryAfter("999999999");

        assertThat(invitations.wait(SERVER)).contains(NOW.plus(Duration.ofDays(1)));
    }

    @Test
    void forgetsWhatWasSaidBeforeTheClockWasSetBack() {
        retryAfter("3600");
        clock.set(NOW.minus(Duration.ofDays(1)));

        assertThat(invitations.wait(SERVER)).isEmpty();
    }

    private void retryAfter(String seconds) {
        invitations.heard(SERVER, HttpHeaders.of(Map.of("Retry-After", List.of(seconds)), (name, value) -> true));
    }
}
