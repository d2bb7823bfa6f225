package io.fleetmend.exposure.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.Severity;
import io.fleetmend.contracts.inventory.v1.RestartState.Requirement;
import io.fleetmend.exposure.engine.BulletinFacts.SourceFix;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roaringbitmap.RoaringBitmap;

/** Counts by index equal a recount of every endpoint, however customers grew, shrank and changed between each other. */
class CountsTest {
    private static final String RELEASE = "debian:12";
    private static final int CUSTOMERS = 7;
    private static final int SOFTWARE = 40;

    private final Engine engine = TestEngine.withTrustedFeed(RELEASE).engine;
    private final Random random = new Random(11);
    private final List<Customer> customers = new ArrayList<>();

    @Test
    void equalARecount() {
        for (int id = 1; id <= SOFTWARE; id++) {
            engine.number(id, software(id));
        }
        for (int source = 1; source <= SOFTWARE; source += 3) {
            engine.publish(bulletin(source));
        }
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            customers.add(engine.customer(new ProviderId(new UUID(1, 1)), new CustomerId(new UUID(2, customer))));
        }
        for (int step = 0; step < 3_000; step++) {
            happen();
            if (step % 300 == 0) {
                recount();
            }
        }
        recount();
    }

    /** Sets of few and of many, in runs and scattered: containers of every kind. */
    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0", "40, 0", "900, 0", "60000, 0", "0, 1", "300, 3", "5000, 40"})
    void countWholeBlocksAsOneByOne(int scattered, int runs) {
        int[] customerByBlock = random.ints(200_000 / 16, 0, CUSTOMERS).toArray();
        RoaringBitmap set = new RoaringBitmap();
        random.ints(scattered, 0, 200_000).forEach(set::add);
        random.ints(runs, 0, 150_000).forEach(from -> set.add((long) from, from + 50_000L));
        set.runOptimize();
        long[] oneByOne = new long[CUSTOMERS];
        set.forEach((int number) -> oneByOne[customerByBlock[number / 16]]++);

        CustomerCounts counts = CustomerCounts.of(set, customerByBlock, CUSTOMERS);

        assertThat(counts.total()).isEqualTo(set.getLongCardinality());
        for (int index = 0; index < CUSTOMERS; index++) {
            Customer customer = new Customer(index, new ProviderId(new UUID(1, 1)), new CustomerId(new UUID(2, index)));
            assertThat(counts.of(customer)).isEqualTo(oneByOne[index]);
        }
    }

    private void happen() {
        int number = random.nextInt(400);
        EndpointId id = new EndpointId(new UUID(3, number));
        Customer customer = customers.get(number % CUSTOMERS);
        switch (random.nextInt(8)) {
            case 0 -> engine.retire(id);
            case 1 -> engine.enrol(id, customer);
            default ->
                engine.report(
                        engine.findOrEnrol(id, customer),
                        RELEASE,
                        "sha256:" + number,
                        random.ints(random.nextInt(20), 1, SOFTWARE + 1)
                                .distinct()
                                .mapToObj(CountsTest::software)
                                .toList(),
                        Requirement.NONE,
                        Hosts.NOW);
        }
    }

    private void recount() {
        for (int source = 1; source <= SOFTWARE; source += 3) {
            Bulletin bulletin =
                    engine.view().bulletin(new BulletinId("DSA-" + source)).orElseThrow();
            CustomerCounts counts = engine.view().reach().countsMissing(bulletin);
            for (Customer customer : customers) {
                long recounted = customer.endpoints().stream()
                        .filter(endpoint ->
                                engine.view().missing(endpoint.evidence()).contains(bulletin))
                        .count();
                assertThat(counts.of(customer))
                        .as("%s at %s", bulletin, customer)
                        .isEqualTo(recounted);
            }
        }
    }

    private static BulletinFacts bulletin(int source) {
        return new BulletinFacts(
                new BulletinId("DSA-" + source),
                "a bulletin",
                Severity.HIGH,
                Hosts.NOW,
                "advisories",
                List.of(),
                List.of(new SourceFix(RELEASE, "source" + source, "2")),
                List.of());
    }

    private static Software software(int id) {
        return new Software(RELEASE, "source" + id, "1", "package" + id, "amd64", "amd64", "1", false, true, false);
    }
}
