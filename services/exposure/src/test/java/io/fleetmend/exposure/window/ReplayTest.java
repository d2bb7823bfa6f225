package io.fleetmend.exposure.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.Severity;
import io.fleetmend.contracts.inventory.v1.RestartState.Requirement;
import io.fleetmend.exposure.engine.BulletinFacts;
import io.fleetmend.exposure.engine.BulletinFacts.SourceFix;
import io.fleetmend.exposure.engine.Engine;
import io.fleetmend.exposure.engine.Software;
import io.fleetmend.exposure.engine.Trust;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplayTest {
    private static final EndpointId ENDPOINT = new EndpointId(new UUID(3, 3));
    private static final Instant START = Instant.parse("2026-11-23T12:00:00Z");
    private static final int OLD_CURL = 1;
    private static final int BASH = 2;
    private static final int[] NOTHING = {};

    private final Engine engine = new Engine(new Trust(Duration.ofDays(1), Duration.ofDays(1)));

    @BeforeEach
    void anAdvisoryForOneOfTwoPackages() {
        engine.number(OLD_CURL, software("curl", "1"));
        engine.number(BASH, software("bash", "1"));
        engine.publish(new BulletinFacts(
                new BulletinId("DSA-1"),
                "curl",
                Severity.HIGH,
                START,
                "advisories",
                List.of(),
                List.of(new SourceFix("debian:12", "curl", "2")),
                List.of()));
    }

    @Test
    void keepsTheWindowOpenWhileWhatWasTakenAwayMayStillRun() {
        assertThat(windows(
                        change(0, Requirement.NONE, false, new int[] {OLD_CURL}, NOTHING),
                        change(1, Requirement.SERVICE, false, new int[] {BASH}, new int[] {OLD_CURL})))
                .isEmpty();
    }

    @Test
    void closesTheWindowOfWhatAnEndpointDoesNotHaveSinceItWasSetUpAnew() {
        assertThat(windows(
                        change(0, Requirement.NONE, false, new int[] {OLD_CURL}, NOTHING),
                        change(1, Requirement.UNKNOWN, true, NOTHING, NOTHING),
                        change(2, Requirement.SERVICE, false, new int[] {BASH}, new int[] {OLD_CURL})))
                .singleElement()
                .extracting(ExposureWindow::bulletin)
                .isEqualTo(new BulletinId("DSA-1"));
    }

    private List<ExposureWindow> windows(StoredChange... changes) {
        return Replay.windows(engine.view(), ENDPOINT, List.of(changes));
    }

    private static StoredChange change(int hour, Requirement restart, boolean anew, int[] added, int[] removed) {
        return new StoredChange(
                ENDPOINT, START.plus(Duration.ofHours(hour)), "sha256:" + hour, restart, anew, added, removed);
    }

    private static Software software(String name, String version) {
        return new Software("debian:12", name, version, name, "amd64", "amd64", version, false, true, false);
    }
}
