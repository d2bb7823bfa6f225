package io.fleetmend.exposure.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.finding.v1.BulletinFindingsChangedV1.Affected;
import io.fleetmend.contracts.inventory.v1.RestartState.Requirement;
import io.fleetmend.exposure.engine.BulletinFacts.SourceFix;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who was put back is found as who reported: postings made by runs say what postings made one by one say. */
class RestoredTest {
    private static final String RELEASE = "debian:12";
    private static final int CUSTOMERS = 5;
    private static final int ENDPOINTS = 300;
    private static final int SOFTWARE = 60;

    private final Random random = new Random(7);
    private final TestEngine reported = filled();
    private final TestEngine restored = filled();

    @Test
    void isFoundLikeWhoeverReported() {
        reportAll();
        restoreAll();

        assertThat(affected(restored)).isNotEmpty().isEqualTo(affected(reported));
        assertThat(restored.engine.view().endpoint(id(0)).orElseThrow().digest())
                .isEqualTo(digest(0));
    }

    @Test
    void goesOnReportingAndRetiringLikeTheOthers() {
        reportAll();
        restoreAll();
        for (int step = 0; step < 500; step++) {
            int number = random.nextInt(ENDPOINTS);
            if (random.nextInt(10) == 0) {
                reported.engine.retire(id(number));
                restored.engine.retire(id(number));
            } else {
                List<Software> software = installed(number % 3);
                report(reported.engine, number, software);
                report(restored.engine, number, software);
            }
        }

        assertThat(affected(restored)).isEqualTo(affected(reported));
    }

    @Test
    void mayNotBeAskedForBeforeTheLastIsBack() {
        report(reported.engine, 1, installed(0));
        putBack(reported.engine.view().endpoint(id(1)).orElseThrow());

        assertThatThrownBy(() -> affected(restored)).hasMessageContaining("1 endpoints were put back");
    }

    private void reportAll() {
        for (int number = 0; number < ENDPOINTS; number++) {
            report(reported.engine, number, installed(number % 3));
        }
    }

    private void restoreAll() {
        for (Customer customer : reported.engine.view().customers()) {
            customer.endpoints().forEach(this::putBack);
        }
        restored.engine.restored();
    }

    private void putBack(Endpoint stored) {
        restored.engine.restore(
                stored.id(),
                restored.engine.customer(
                        stored.customer().provider(), stored.customer().id()),
                stored.release(),
                stored.digest(),
                stored.evidence(),
                stored.evidenceAt());
    }

    /** A third of everything, as machines of that kind have it, but for some strays; now and then nothing like it. */
    private List<Software> installed(int kind) {
        boolean alien = random.nextInt(20) == 0;
        return IntStream.rangeClosed(1, SOFTWARE)
                .filter(id -> alien ? random.nextBoolean() : random.nextInt(30) == 0 != (id % 3 == kind))
                .mapToObj(RestoredTest::software)
                .toList();
    }

    private static void report(Engine engine, int number, List<Software> software) {
        Customer customer =
                engine.customer(new ProviderId(new UUID(1, 1)), new CustomerId(new UUID(2, number % CUSTOMERS)));
        engine.report(
                engine.findOrEnrol(id(number), customer),
                RELEASE,
                digest(number),
                software,
                Requirement.NONE,
                Hosts.NOW);
    }

    private static TestEngine filled() {
        TestEngine test = TestEngine.withTrustedFeed(RELEASE);
        for (int id = 1; id <= SOFTWARE; id++) {
            test.engine.number(id, software(id));
            test.publish("DSA-" + id, new SourceFix(RELEASE, "source" + id, "2"));
        }
        return test;
    }

    private static Map<String, Set<EndpointId>> affected(TestEngine test) {
        Map<String, Set<EndpointId>> affected = new TreeMap<>();
        for (int id = 1; id <= SOFTWARE; id++) {
            Bulletin bulletin =
                    test.engine.view().bulletin(new BulletinId("DSA-" + id)).orElseThrow();
            affected.put(
                    bulletin.toString(),
                    test.engine.view().reach().affected(bulletin).values().stream()
                            .flatMap(Collection::stream)
                            .map(Affected::endpoint)
                            .collect(Collectors.toSet()));
        }
        return affected;
    }

    private static EndpointId id(int number) {
        return new EndpointId(new UUID(3, number));
    }

    private static String digest(int number) {
        return "sha256:%064x".formatted(number);
    }

    private static Software software(int id) {
        return new Software(RELEASE, "source" + id, "1", "package" + id, "amd64", "amd64", "1", false, true, false);
    }
}
