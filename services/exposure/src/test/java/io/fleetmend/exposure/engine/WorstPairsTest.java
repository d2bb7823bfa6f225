package io.fleetmend.exposure.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.Severity;
import io.fleetmend.contracts.bulletin.v1.VulnerabilityScoredV1;
import io.fleetmend.contracts.finding.v1.FindingState;
import io.fleetmend.contracts.inventory.v1.RestartState.Requirement;
import io.fleetmend.contracts.tenant.v1.PolicyChangedV1;
import io.fleetmend.contracts.tenant.v1.PolicyChangedV1.Deadline;
import io.fleetmend.exposure.engine.BulletinFacts.SourceFix;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorstPairsTest {
    private static final String RELEASE = "debian:12";
    private final TestEngine test = TestEngine.withTrustedFeed(RELEASE);
    private final Customer prompt = customer(1, Duration.ofDays(7));
    private final Customer patient = customer(2, Duration.ofDays(30));
    private final Customer withoutDeadlines = customer(3, null);

    @Test
    void putsTheLeastTimeLeftFirstWhoeverItIs() {
        publish("old", Severity.LOW, 40, "a");
        publish("new", Severity.CRITICAL, 1, "b");
        List.of(prompt, patient).forEach(customer -> report(customer, Requirement.NONE, "a 1", "b 1"));

        assertThat(worst(10)).containsExactly("old 1", "old 2", "new 1", "new 2");
    }

    @Test
    void putsTheExploitedFirstAmongThoseDueAtOnceThenTheSevere() {
        publish("high", Severity.HIGH, 1, "a");
        publish("critical", Severity.CRITICAL, 1, "b");
        publish("exploited", Severity.LOW, 1, "c");
        exploited("exploited");
        report(prompt, Requirement.NONE, "a 1", "b 1", "c 1");

        assertThat(worst(10)).containsExactly("exploited 1", "critical 1", "high 1");
    }

    @Test
    void putsWhatHasNoDeadlineLastByScore() {
        publish("fresh", Severity.HIGH, 1, "a");
        publish("aged", Severity.HIGH, 20, "b");
        report(withoutDeadlines, Requirement.NONE, "a 1", "b 1");
        report(patient, Requirement.NONE, "a 1");

        assertThat(worst(10)).containsExactly("fresh 2", "aged 3", "fresh 3");
    }

    @Test
    void answersNoMoreThanAskedFor() {
        publish("one", Severity.HIGH, 2, "a");
        publish("two", Severity.HIGH, 1, "a");
        List.of(prompt, patient).forEach(customer -> report(customer, Requirement.NONE, "a 1"));

        assertThat(worst(1)).containsExactly("one 1");
    }

    @Test
    void leavesOutCustomersThatWereNotAskedFor() {
        publish("one", Severity.HIGH, 2, "a");
        List.of(prompt, patient).forEach(customer -> report(customer, Requirement.NONE, "a 1"));

        assertThat(test.engine.view().worst(List.of(patient), 10, Hosts.NOW))
                .extracting(MissingPair::customer)
                .containsExactly(patient);
    }

    @Test
    void forgetsWhatWasWithdrawn() {
        publish("one", Severity.HIGH, 2, "a");
        report(prompt, Requirement.NONE, "a 1");
        test.engine.withdraw(new BulletinId("one"));

        assertThat(worst(10)).isEmpty();
    }

    static IntStream seeds() {
        return IntStream.range(0, 150);
    }

    /** Half of it goes wrong in some way: silent, stale, unread, unsettled, and a feed that is late. */
    @ParameterizedTest
    @MethodSource("seeds")
    void countsWhatThePairsSay(int seed) {
        Random random = new Random(seed);
        for (int number = 0; number < 12; number++) {
            publish("DSA-" + number, Severity.values()[random.nextInt(5)], random.nextInt(20), "p" + number % 5);
            test.engine.score(new VulnerabilityScoredV1(
                    "CVE:DSA-" + number,
                    null,
                    null,
                    null,
                    new VulnerabilityScoredV1.Cvss("3.1", random.nextInt(11), "CVSS:3.1/…", "cve-records"),
                    null));
        }
        exploited("DSA-" + random.nextInt(12));
        for (int number = 0; number < 30; number++) {
            Customer customer = List.of(prompt, patient, withoutDeadlines).get(random.nextInt(3));
            evolve(customer, new EndpointId(new UUID(9, number)), random);
        }
        test.feed(RELEASE, random.nextBoolean(), Hosts.NOW);

        List<MissingPair> worst = test.engine.view().worst(customers(), 1_000, Hosts.NOW);
        assertThat(worst.stream().map(WorstPairsTest::counts)).containsExactlyInAnyOrderElementsOf(derived());
        assertThat(worst).isSortedAccordingTo(Comparator.comparing(WorstPairsTest::urgency));
    }

    private void evolve(Customer customer, EndpointId id, Random random) {
        Endpoint endpoint = test.engine.enrol(id, customer);
        for (int report = random.nextInt(3); report > 0; report--) {
            String[] software = IntStream.range(0, 5)
                    .mapToObj(number -> "p%d %s"
                            .formatted(number, List.of("1", "2", "3", "?").get(random.nextInt(4))))
                    .toArray(String[]::new);
            Requirement restart = Requirement.values()[random.nextInt(Requirement.values().length)];
            report(endpoint, restart, Hosts.NOW.minus(Duration.ofHours(random.nextInt(30))), software);
        }
        if (random.nextInt(8) == 0) {
            test.engine.enrol(id, customer);
        }
    }

    private Collection<String> derived() {
        Map<String, long[]> counts = new LinkedHashMap<>();
        for (Customer customer : customers()) {
            for (Endpoint endpoint : customer.endpoints()) {
                for (Pair pair : test.engine.view().pairs(endpoint, Hosts.NOW)) {
                    String key = "%s %s".formatted(customer, pair.bulletin().bulletin());
                    long[] of = counts.computeIfAbsent(key, one -> new long[2]);
                    of[0] += pair.state() == FindingState.MISSING ? 1 : 0;
                    of[1] += pair.state() == FindingState.UNKNOWN ? 1 : 0;
                }
            }
        }
        List<String> derived = new ArrayList<>();
        counts.forEach((key, of) -> {
            if (of[0] > 0) {
                derived.add("%s %d missing %d unknown".formatted(key, of[0], of[1]));
            }
        });
        return derived;
    }

    private static String counts(MissingPair pair) {
        return "%s %s %d missing %d unknown"
                .formatted(pair.customer(), pair.bulletin().bulletin(), pair.endpoints(), pair.unknown());
    }

    private static Urgency urgency(MissingPair pair) {
        return new Urgency(pair.bulletin(), pair.deadline(), pair.score());
    }

    private List<String> worst(int most) {
        return test.engine.view().worst(customers(), most, Hosts.NOW).stream()
                .map(pair -> "%s %d"
                        .formatted(
                                pair.bulletin().bulletin(),
                                pair.customer().id().value().getLeastSignificantBits()))
                .toList();
    }

    private List<Customer> customers() {
        return List.of(prompt, patient, withoutDeadlines);
    }

    private Customer customer(int number, @Nullable Duration within) {
        CustomerId id = new CustomerId(new UUID(2, number));
        test.engine.policy(new PolicyChangedV1(
                Hosts.PROVIDER,
                id,
                1,
                new PolicyChangedV1.AutoApproval(Set.of(), false, null),
                within == null ? List.of() : List.of(new Deadline("own", Set.of(), false, within)),
                List.of(),
                List.of(),
                new PolicyChangedV1.Restart(true, false),
                Duration.ofHours(24)));
        return test.engine.view().customer(id).orElseThrow();
    }

    private void publish(String id, Severity severity, int days, String source) {
        test.engine.publish(new BulletinFacts(
                new BulletinId(id),
                id,
                severity,
                Hosts.NOW.minus(Duration.ofDays(days)),
                "advisories",
                List.of("CVE:" + id),
                List.of(new SourceFix(RELEASE, source, days % 2 == 0 ? "2" : "3")),
                List.of()));
    }

    private void exploited(String bulletin) {
        test.engine.score(new VulnerabilityScoredV1(
                "CVE:" + bulletin,
                0.5,
                0.9,
                new VulnerabilityScoredV1.KnownExploited(LocalDate.EPOCH, LocalDate.EPOCH, false)));
    }

    private void report(Customer customer, Requirement restart, String... software) {
        EndpointId id = new EndpointId(new UUID(8, customer.id().value().getLeastSignificantBits()));
        report(test.engine.enrol(id, customer), restart, Hosts.NOW, software);
    }

    /** @param software as {@code name version} */
    private void report(Endpoint endpoint, Requirement restart, Instant at, String... software) {
        List<Software> installed = List.of(software).stream()
                .map(one -> one.split(" ", 2))
                .map(one -> new Software(RELEASE, one[0], one[1], one[0], "amd64", "amd64", one[1], false, true, false))
                .toList();
        test.number(installed);
        test.engine.report(endpoint, RELEASE, "sha256:" + installed.hashCode(), installed, restart, at);
    }
}
