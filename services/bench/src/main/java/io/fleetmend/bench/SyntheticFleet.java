package io.fleetmend.bench;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.Severity;
import io.fleetmend.contracts.inventory.v1.RestartState.Requirement;
import io.fleetmend.exposure.engine.BulletinFacts;
import io.fleetmend.exposure.engine.Customer;
import io.fleetmend.exposure.engine.Endpoint;
import io.fleetmend.exposure.engine.Engine;
import io.fleetmend.exposure.engine.Evidence;
import io.fleetmend.exposure.engine.Software;
import io.fleetmend.exposure.engine.SortedInts;
import io.fleetmend.exposure.engine.Trust;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A managed fleet: all machines have a base in common, each role adds some packages, a customer updates the machines of a role together,
 * and each endpoint strays from that in a few packages. The same seed gives the same fleet.
 */
final class SyntheticFleet {
    static final String RELEASE = "debian:12";
    static final int PRODUCTS = 18_000;
    static final int VERSIONS = 5;
    private static final int PACKAGES = 860;
    static final int BASE = 600;
    private static final int ROLES = 40;
    private static final int STRAYS = 5;
    private static final int CUSTOMERS = 2_000;
    static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

    final Engine engine = new Engine(new Trust(Duration.ofHours(24), Duration.ofHours(24)));
    final List<Endpoint> endpoints = new ArrayList<>();
    private final Random random = new Random(1);

    SyntheticFleet(int size) {
        this(size, CUSTOMERS);
    }

    SyntheticFleet(int size, int customers) {
        for (int product = 0; product < PRODUCTS; product++) {
            for (int version = 0; version < VERSIONS; version++) {
                engine.number(1 + product * VERSIONS + version, software(product, version));
            }
        }
        for (int product = 0; product < PRODUCTS; product++) {
            for (int version = 1; version < VERSIONS - 1; version++) {
                engine.publish(bulletin("DSA-%d-%d".formatted(product, version), product, version));
            }
        }
        int perCustomer = Math.max(1, size / customers);
        for (int number = 0; number < size; number++) {
            if (number % perCustomer == 0) {
                nextCustomer();
            }
            add(number);
        }
        engine.restored();
    }

    private Customer customer = engine.customer(new ProviderId(new UUID(1, 1)), new CustomerId(new UUID(2, 0)));
    private int[][] images = {};
    private final int[][] roles = roles();

    /** What machines are for: the base that all have, and what a role adds. */
    private int[][] roles() {
        int[][] drawn = new int[ROLES][];
        for (int role = 0; role < ROLES; role++) {
            drawn[role] = IntStream.concat(
                            IntStream.range(0, BASE),
                            random.ints(BASE, PRODUCTS).distinct().limit(PACKAGES - BASE))
                    .sorted()
                    .toArray();
        }
        return drawn;
    }

    /** A customer updates the machines of a role together: the same versions on all of them, some of them old. */
    private void nextCustomer() {
        customer = engine.customer(new ProviderId(new UUID(1, 1)), new CustomerId(new UUID(2, random.nextLong())));
        images = new int[3][];
        for (int image = 0; image < images.length; image++) {
            images[image] = Arrays.stream(roles[random.nextInt(ROLES)])
                    .map(product -> 1 + product * VERSIONS + drawVersion(20))
                    .toArray();
        }
    }

    /** The newest, but one time in so many any other. */
    private int drawVersion(int oldEvery) {
        return random.nextInt(oldEvery) == 0 ? random.nextInt(VERSIONS) : VERSIONS - 1;
    }

    /** An endpoint of one of the images, with a few packages that were updated by themselves. */
    private void add(int number) {
        int[] installed = images[random.nextInt(images.length)].clone();
        for (int stray = 0; stray < STRAYS; stray++) {
            int at = random.nextInt(installed.length);
            installed[at] = installed[at] - (installed[at] - 1) % VERSIONS + random.nextInt(VERSIONS);
        }
        Evidence evidence = new Evidence(installed, Requirement.NONE, SortedInts.EMPTY, true);
        endpoints.add(engine.restore(
                new EndpointId(new UUID(3, number)), customer, RELEASE, "sha256:" + number, evidence, NOW));
    }

    static BulletinFacts bulletin(String id, int product, int fixedVersion) {
        return new BulletinFacts(
                new BulletinId(id),
                id,
                Severity.HIGH,
                NOW.minus(Duration.ofHours(product)),
                "advisories",
                List.of(),
                List.of(new BulletinFacts.SourceFix(RELEASE, "source" + product, version(fixedVersion))),
                List.of());
    }

    private static Software software(int product, int version) {
        String text = version(version);
        return new Software(
                RELEASE, "source" + product, text, "package" + product, "amd64", "amd64", text, false, true, false);
    }

    private static String version(int version) {
        return "1.%d-1+deb12u%d".formatted(version, version);
    }
}
