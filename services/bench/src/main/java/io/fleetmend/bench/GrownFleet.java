package io.fleetmend.bench;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.ProviderId;
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
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A fleet grown from real inventories. Each machine began as one of them and got what its role needs: 40 roles, each with real packages of
 * the archive until there are 600 to 900. A customer has up to three kinds of machines, each updated last on some day of two years, to
 * what was the newest then. Four of five endpoints stray from their kind in some packages, eight on average: updated on another day, not
 * there, or there besides. Sizes of customers differ: the largest has some hundred times what the median has. The same seed gives the same
 * fleet.
 */
final class GrownFleet {
    static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    private static final Instant FIRST_DAY = Instant.parse("2023-06-10T00:00:00Z");
    private static final int DAYS = 1_262;
    private static final int LEAST_OF_ONE = 50;
    private static final int ROLES = 40;
    private static final int FEWEST = 600;
    private static final int MOST = 900;
    private static final double SPREAD = 1.5;
    private static final double MEAN_STRAYS = 8;

    final Engine engine = new Engine(new Trust(Duration.ofHours(24), Duration.ofHours(24)));
    final List<Endpoint> endpoints = new ArrayList<>();
    final double secondsToRestore;
    private final List<Product> products;
    private final int[] firstNumber;
    private final List<int[]> roles = new ArrayList<>();
    private final Random random = new Random(1);

    /** @param customers at most, and no more than one for fifty endpoints */
    GrownFleet(RealDebian real, int size, int customers) {
        products = List.copyOf(real.products().values());
        firstNumber = new int[products.size()];
        for (BulletinFacts bulletin : real.bulletins()) {
            engine.publish(bulletin);
        }
        int number = 0;
        for (int product = 0; product < firstNumber.length; product++) {
            firstNumber[product] = number + 1;
            for (Software software : products.get(product).software()) {
                engine.number(++number, software);
            }
        }
        List<String> names = List.copyOf(real.products().keySet());
        for (int role = 0; role < ROLES; role++) {
            List<String> machine = real.machines().get(role % real.machines().size());
            roles.add(role(machine.stream().map(names::indexOf).toList()));
        }
        long restored = System.nanoTime();
        populate(size, Math.min(customers, Math.max(1, size / LEAST_OF_ONE)));
        engine.restored();
        secondsToRestore = (System.nanoTime() - restored) / 1e9;
        engine.takeChangedBulletins(); // what was published before anybody looked is no change
    }

    private int[] role(List<Integer> machine) {
        Set<Integer> drawn = new HashSet<>(machine);
        int wanted = FEWEST + random.nextInt(MOST - FEWEST);
        while (drawn.size() < wanted) {
            drawn.add(random.nextInt(products.size()));
        }
        return drawn.stream().sorted().mapToInt(Integer::intValue).toArray();
    }

    private void populate(int size, int customers) {
        double[] weights = new double[customers];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.exp(SPREAD * random.nextGaussian());
            sum += weights[i];
        }
        double until = 0;
        for (double weight : weights) {
            until += weight / sum * size;
            addCustomer((int) Math.round(until));
        }
    }

    private void addCustomer(int until) {
        Customer customer =
                engine.customer(new ProviderId(new UUID(1, 1)), new CustomerId(new UUID(2, random.nextLong())));
        int[][] kinds = new int[1 + random.nextInt(3)][];
        int[][] installed = new int[kinds.length][];
        for (int kind = 0; kind < kinds.length; kind++) {
            kinds[kind] = roles.get(random.nextInt(ROLES));
            installed[kind] = onDay(kinds[kind], day());
        }
        while (endpoints.size() < until) {
            add(customer, installed[random.nextInt(kinds.length)]);
        }
    }

    /** Half of all machines were updated in the last three months, the others at any time since the release. */
    private Instant day() {
        int ago = random.nextBoolean() ? random.nextInt(90) : random.nextInt(DAYS);
        return FIRST_DAY.plus(Duration.ofDays(DAYS - ago));
    }

    private int[] onDay(int[] machine, Instant day) {
        int[] installed = new int[machine.length];
        for (int i = 0; i < machine.length; i++) {
            installed[i] = firstNumber[machine[i]] + products.get(machine[i]).newestOn(day);
        }
        return installed;
    }

    private void add(Customer customer, int[] kind) {
        int[] installed = random.nextInt(5) == 0 ? kind : strayed(kind);
        Evidence evidence = new Evidence(installed, Requirement.NONE, SortedInts.EMPTY, true);
        int number = endpoints.size();
        endpoints.add(engine.restore(
                new EndpointId(new UUID(3, number)),
                customer,
                new String(RealDebian.RELEASE), // as rows of the schema are read: a string of its own
                "sha256:%064x".formatted(number),
                evidence,
                NOW));
    }

    private int[] strayed(int[] kind) {
        int strays = 1 + (int) (-MEAN_STRAYS * Math.log(1 - random.nextDouble()));
        Set<Integer> at = new HashSet<>();
        int[] installed = kind.clone();
        int[] besides = new int[strays];
        int added = 0;
        for (int stray = 0; stray < strays; stray++) {
            int position = random.nextInt(kind.length);
            switch (random.nextInt(4)) {
                case 0 -> at.add(position);
                case 1 -> besides[added++] = anySoftware(random.nextInt(products.size()));
                default -> installed[position] = anySoftware(productOf(kind[position]));
            }
        }
        int[] kept = IntStream.range(0, installed.length)
                .filter(position -> !at.contains(position))
                .map(position -> installed[position])
                .sorted()
                .toArray();
        return SortedInts.union(
                kept, Arrays.stream(besides, 0, added).sorted().distinct().toArray());
    }

    private int anySoftware(int product) {
        return firstNumber[product] + products.get(product).newestOn(day());
    }

    private int productOf(int software) {
        int found = Arrays.binarySearch(firstNumber, software);
        return found >= 0 ? found : -found - 2;
    }
}
