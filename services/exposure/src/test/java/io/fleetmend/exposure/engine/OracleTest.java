package io.fleetmend.exposure.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.finding.v1.FindingState;
import io.fleetmend.contracts.inventory.v1.InstalledPackage;
import io.fleetmend.contracts.inventory.v1.InstalledPackage.PackageState;
import io.fleetmend.contracts.inventory.v1.InventoryReportedV1;
import io.fleetmend.contracts.inventory.v1.RestartState.Requirement;
import io.fleetmend.exposure.engine.BulletinFacts.SourceFix;
import io.fleetmend.versions.scheme.VersionSchemes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Fleets, bulletins, revisions, withdrawals, inventories, retirements and re-images in any order, in every ecosystem: after each few
 * events the engine says of every endpoint what code without an index says.
 */
class OracleTest {
    private static final int RUNS = 20;
    private static final int EVENTS = 120;
    private static final int ENDPOINTS = 6;
    private static final int CUSTOMERS = 3;
    private static final String NOT_A_VERSION = "x:1-1";

    @ParameterizedTest
    @CsvSource({
        "debian:12,   deb, 1.0-1 1.0~rc1-1 1:0.9-1 1.0-1+b1 1.0-1+deb12u1 1.0-10 0.9-1",
        "rhel:9,      rpm, 1.0-1.el9 1.0-1.el9_4.2 1.0-1.el9_2 1:0.9-1.el9 0:1.0-1.el9 1.0~rc1-1.el9 1.0^git1-1.el9",
        "alpine:3.20, apk, 1.0-r0 1.0-r10 1.0_rc1-r0 1.0_p1-r0 1.0a-r0 1.10-r0 0.9-r9",
        "arch:,       alpm, 1.0-1 1.0-2 1.0a-1 1:0.9-1 1.0.1-1 1.0rc1-1 0.9-1",
        "npm:,        npm, 1.0.0 1.0.0-rc.1 1.0.1 1.10.0 1.2.0 0.9.9 2.0.0"
    })
    void agreesOnEveryEndpointAfterWhateverHappened(String release, String type, String versions) {
        for (int seed = 0; seed < RUNS; seed++) {
            new Run(release, type, versions.split(" "), new Random(seed)).play();
        }
    }

    private static final class Run {
        private final String release;
        private final String[] versions;
        private final Random random;
        private final TestEngine test;
        private final Oracle oracle;

        Run(String release, String type, String[] versions, Random random) {
            this.release = release;
            this.versions = versions;
            this.random = random;
            this.test = TestEngine.withTrustedFeed(release);
            this.oracle = new Oracle(VersionSchemes.find(type).orElseThrow());
        }

        void play() {
            for (int i = 0; i < EVENTS; i++) {
                happen();
                if (i % 10 == 0) {
                    agree();
                }
            }
            agree();
        }

        private void happen() {
            switch (random.nextInt(12)) {
                case 0, 1, 2, 3, 4 -> report();
                case 5, 6, 7, 8 -> publish();
                case 9 -> withdraw();
                case 10 -> setUpAnew();
                default -> retire();
            }
        }

        private void report() {
            int number = random.nextInt(ENDPOINTS);
            List<InstalledPackage> packages = new ArrayList<>();
            for (String name : List.of("a", "b", "c", "d")) {
                if (random.nextInt(4) > 0) {
                    packages.add(installed(name, "lib" + name));
                }
                if (random.nextInt(4) == 0) {
                    packages.add(installed(name, name + "-tools"));
                }
            }
            Requirement[] restarts = {Requirement.NONE, Requirement.NONE, Requirement.SERVICE, Requirement.UNKNOWN};
            Requirement restart = restarts[random.nextInt(restarts.length)];
            test.report(of(number, packages, restart));
            oracle.reports
                    .computeIfAbsent(id(number), key -> new ArrayList<>())
                    .add(new Oracle.Report(packages, restart));
        }

        private InstalledPackage installed(String source, String name) {
            String version = version();
            PackageState state = random.nextInt(20) == 0 ? PackageState.UNPACKED : PackageState.INSTALLED;
            return new InstalledPackage(name, "amd64", version, source, version, random.nextInt(9) == 0, state);
        }

        private String version() {
            return random.nextInt(25) == 0 ? NOT_A_VERSION : versions[random.nextInt(versions.length)];
        }

        private InventoryReportedV1 of(int number, List<InstalledPackage> packages, Requirement restart) {
            InventoryReportedV1 plain = Hosts.report(release, restart, Hosts.NOW, packages);
            return new InventoryReportedV1(
                    plain.provider(),
                    new CustomerId(new UUID(2, number % CUSTOMERS)),
                    plain.site(),
                    id(number),
                    plain.digest(),
                    plain.collectedAt(),
                    plain.receivedAt(),
                    plain.os(),
                    plain.restart(),
                    plain.sources(),
                    packages);
        }

        private void publish() {
            String bulletin = "B-" + random.nextInt(8);
            List<SourceFix> fixes = new ArrayList<>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                fixes.add(new SourceFix(release, List.of("a", "b", "c", "d").get(random.nextInt(4)), version()));
            }
            test.publish(bulletin, fixes.toArray(SourceFix[]::new));
            oracle.bulletins.put(bulletin, fixes);
        }

        private void withdraw() {
            String bulletin = "B-" + random.nextInt(8);
            test.engine.withdraw(new BulletinId(bulletin));
            oracle.bulletins.remove(bulletin);
        }

        private void setUpAnew() {
            int number = random.nextInt(ENDPOINTS);
            test.engine
                    .view()
                    .endpoint(id(number))
                    .ifPresent(endpoint -> test.engine.enrol(endpoint.id(), endpoint.customer()));
            oracle.reports.computeIfPresent(id(number), (key, before) -> new ArrayList<>());
        }

        private void retire() {
            int number = random.nextInt(ENDPOINTS);
            test.engine.retire(id(number));
            oracle.reports.remove(id(number));
        }

        private static EndpointId id(int number) {
            return new EndpointId(new UUID(3, number));
        }

        private void agree() {
            Map<String, Map<EndpointId, FindingState>> missing = new LinkedHashMap<>();
            for (EndpointId id : oracle.reports.keySet()) {
                Map<String, FindingState> expected = oracle.states(id);
                assertThat(states(id)).containsExactlyInAnyOrderEntriesOf(expected);
                assertThat(explained(id)).containsExactlyInAnyOrderEntriesOf(expected);
                if (!oracle.reports.getOrDefault(id, List.of()).isEmpty()) {
                    expected.forEach(
                            (bulletin, state) -> missing.computeIfAbsent(bulletin, key -> new LinkedHashMap<>())
                                    .put(id, state));
                }
            }
            missing.forEach((bulletin, states) -> assertThat(counted(bulletin))
                    .as(bulletin)
                    .isEqualTo(states.values().stream()
                            .filter(state -> state == FindingState.MISSING)
                            .count()));
        }

        private Map<String, FindingState> states(EndpointId id) {
            Map<String, FindingState> states = new LinkedHashMap<>();
            Endpoint endpoint = test.engine.view().endpoint(id).orElseThrow();
            test.engine.view().pairs(endpoint, Hosts.NOW).forEach(pair -> {
                FindingState before = states.put(pair.bulletin().bulletin().value(), pair.state());
                assertThat(before).as("%s stands once", pair).isNull();
            });
            return states;
        }

        /** What is said when it is asked of one bulletin why, those left out that do not concern the endpoint. */
        private Map<String, FindingState> explained(EndpointId id) {
            Map<String, FindingState> states = new LinkedHashMap<>();
            Endpoint endpoint = test.engine.view().endpoint(id).orElseThrow();
            for (String bulletin : oracle.bulletins.keySet()) {
                FindingState state = test.engine
                        .view()
                        .explain(endpoint, found(bulletin), Hosts.NOW)
                        .state();
                if (state != FindingState.NOT_APPLICABLE) {
                    states.put(bulletin, state);
                }
            }
            return states;
        }

        private Bulletin found(String bulletin) {
            return test.engine.view().bulletin(new BulletinId(bulletin)).orElseThrow();
        }

        /** Over all customers, without those that have no evidence. */
        private long counted(String bulletin) {
            return test.engine.view().reach().affected(found(bulletin)).values().stream()
                    .mapToLong(affected -> affected.stream()
                            .filter(one -> !oracle.reports
                                    .getOrDefault(one.endpoint(), List.of())
                                    .isEmpty())
                            .count())
                    .sum();
        }
    }
}
