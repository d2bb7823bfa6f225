package io.fleetmend.exposure.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.Severity;
import io.fleetmend.contracts.inventory.v1.RestartState.Requirement;
import io.fleetmend.exposure.engine.Bulletin;
import io.fleetmend.exposure.engine.BulletinFacts;
import io.fleetmend.exposure.engine.BulletinFacts.SourceFix;
import io.fleetmend.exposure.engine.Customer;
import io.fleetmend.exposure.engine.Engine;
import io.fleetmend.exposure.engine.Evidence;
import io.fleetmend.exposure.engine.InventoryChange;
import io.fleetmend.exposure.engine.Software;
import io.fleetmend.exposure.engine.Trust;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What an endpoint had open at any time follows from the stored changes: at a thousand random times it is what the engine said then. */
class HistoryTest {
    private static final Instant START = Instant.parse("2026-11-23T12:00:00Z");
    private static final int ENDPOINTS = 15;
    private static final int MINUTES = 2_000;
    private static final int ASKED = 1_000;
    private static final int SOURCES = 8;
    private static final int VERSIONS = 3;
    private static final int[] NOTHING = {};

    private final Random random = new Random(23);
    private final Engine engine = new Engine(new Trust(Duration.ofDays(1), Duration.ofDays(1)));
    private final Customer customer = engine.customer(new ProviderId(new UUID(1, 1)), new CustomerId(new UUID(2, 1)));
    private final List<StoredChange> stored = new ArrayList<>();
    private final List<Said> said = new ArrayList<>();
    private final Map<Instant, Boolean> settling = new HashMap<>();

    /** What the engine said of an endpoint from a time on. */
    private record Said(EndpointId endpoint, Instant since, Set<Bulletin> missing, Set<Bulletin> open) {}

    @Test
    void isWhatWasSaidAtAThousandRandomTimes() {
        publish();
        for (int minute = 0; minute < MINUTES; minute++) {
            happen(START.plus(Duration.ofMinutes(minute)));
        }
        assertThat(said).anyMatch(one -> one.open().size() > one.missing().size());

        for (int i = 0; i < ASKED; i++) {
            EndpointId endpoint = endpoint(random.nextInt(ENDPOINTS));
            Instant at = START.plus(Duration.ofSeconds(random.nextInt(MINUTES * 60)));
            Evidence evidence = evidence(endpoint, at);

            Said then = said(endpoint, at);
            assertThat(engine.view().missing(evidence))
                    .as("missing on %s at %s", endpoint, at)
                    .isEqualTo(then.missing());
            assertThat(engine.view().open(evidence))
                    .as("open on %s at %s", endpoint, at)
                    .isEqualTo(then.open());
        }
    }

    @Test
    void endsWindowsOnlyByWhatIsSaidToSettleSomething() {
        publish();
        for (int minute = 0; minute < MINUTES; minute++) {
            happen(START.plus(Duration.ofMinutes(minute)));
        }
        List<Instant> ends = IntStream.range(0, ENDPOINTS)
                .mapToObj(HistoryTest::endpoint)
                .flatMap(endpoint -> Replay.windows(engine.view(), endpoint, stored(endpoint)).stream())
                .map(ExposureWindow::protectedAt)
                .toList();

        assertThat(ends)
                .hasSizeGreaterThan(100)
                .allSatisfy(end -> assertThat(settling).containsEntry(end, true));
        assertThat(settling).containsValue(false);
    }

    private List<StoredChange> stored(EndpointId endpoint) {
        return stored.stream()
                .filter(change -> change.endpoint().equals(endpoint))
                .toList();
    }

    private void publish() {
        for (int source = 0; source < SOURCES; source++) {
            for (int version = 0; version < VERSIONS; version++) {
                engine.number(1 + source * VERSIONS + version, software(source, version));
            }
            engine.publish(new BulletinFacts(
                    new BulletinId("DSA-" + source),
                    "a bulletin",
                    Severity.HIGH,
                    START,
                    "advisories",
                    List.of(),
                    List.of(
                            new SourceFix("debian:12", "source" + source, "2"),
                            new SourceFix("debian:12", "source" + (source + 1) % SOURCES, "1")),
                    List.of()));
        }
    }

    private void happen(Instant now) {
        EndpointId id = endpoint(random.nextInt(ENDPOINTS));
        boolean isKnown = engine.view().endpoint(id).isPresent();
        if (isKnown && random.nextInt(8) == 0) {
            engine.enrol(id, customer);
            stored.add(new StoredChange(id, now, "", Requirement.UNKNOWN, true, NOTHING, NOTHING));
        } else {
            Requirement[] any = Requirement.values();
            Requirement restart = any[random.nextInt(any.length)];
            InventoryChange change =
                    engine.report(engine.findOrEnrol(id, customer), "debian:12", "sha256:0", installed(), restart, now);
            stored.add(new StoredChange(id, now, "sha256:0", restart, false, change.added(), change.removed()));
            settling.put(now, change.settles());
        }
        Evidence evidence = engine.view().endpoint(id).orElseThrow().evidence();
        said.add(new Said(
                id,
                now,
                Set.copyOf(engine.view().missing(evidence)),
                Set.copyOf(engine.view().open(evidence))));
    }

    private List<Software> installed() {
        return IntStream.range(0, SOURCES)
                .filter(source -> random.nextInt(4) > 0)
                .mapToObj(source -> software(source, random.nextInt(VERSIONS)))
                .toList();
    }

    private Evidence evidence(EndpointId endpoint, Instant at) {
        History history = new History();
        Evidence evidence = Evidence.NONE;
        for (StoredChange change : stored) {
            if (change.endpoint().equals(endpoint) && !change.receivedAt().isAfter(at)) {
                evidence = history.next(change);
            }
        }
        return evidence;
    }

    private Said said(EndpointId endpoint, Instant at) {
        return said.stream()
                .filter(one -> one.endpoint().equals(endpoint) && !one.since().isAfter(at))
                .reduce((earlier, later) -> later)
                .orElse(new Said(endpoint, START, Set.of(), Set.of()));
    }

    private static EndpointId endpoint(int number) {
        return new EndpointId(new UUID(3, number));
    }

    private static Software software(int source, int version) {
        String text = String.valueOf(version);
        return new Software(
                "debian:12", "source" + source, text, "package" + source, "amd64", "amd64", text, false, true, false);
    }
}
