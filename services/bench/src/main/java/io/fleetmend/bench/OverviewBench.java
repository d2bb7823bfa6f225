package io.fleetmend.bench;

import io.fleetmend.contracts.Severity;
import io.fleetmend.contracts.tenant.v1.PolicyChangedV1;
import io.fleetmend.contracts.tenant.v1.PolicyChangedV1.Deadline;
import io.fleetmend.exposure.engine.Customer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What a morning's first page asks of the engine, over all customers of a provider and over a few of them. */
final class OverviewBench {
    private static final int PAIRS = 50;
    private static final int FEW = 2;
    private final Consumer<Figure> tell;
    private final Stopwatch stopwatch;
    private long found;

    OverviewBench(Consumer<Figure> tell, Stopwatch stopwatch) {
        this.tell = tell;
        this.stopwatch = stopwatch;
    }

    void run(int endpoints, int customerCount) {
        SyntheticFleet fleet = new SyntheticFleet(endpoints, customerCount);
        List<Customer> customers = List.copyOf(fleet.engine.view().customers());
        for (int number = 0; number < customers.size(); number++) {
            fleet.engine.policy(policy(customers.get(number), number));
        }
        tell.accept(new Figure("T1", "worst found", worst(fleet, customers), "pairs", customers.size()));
        tell("worst pairs of all customers", () -> found += worst(fleet, customers));
        tell("worst pairs of a few customers", () -> found += worst(fleet, customers.subList(0, FEW)));
        tell("worst pairs right after a bulletin", () -> {
            fleet.engine.publish(SyntheticFleet.bulletin("LATE-" + found, 1, 2));
            found += worst(fleet, customers);
        });
        tell(
                "summaries of all customers",
                () -> customers.forEach(customer -> found += fleet.engine
                        .view()
                        .measure(customer, SyntheticFleet.NOW)
                        .endpoints()
                        .total()));
    }

    private static long worst(SyntheticFleet fleet, List<Customer> customers) {
        return fleet.engine.view().worst(customers, PAIRS, SyntheticFleet.NOW).size();
    }

    private void tell(String figure, Runnable work) {
        tell.accept(new Figure("T1", figure, stopwatch.median(work) / 1e6, "ms", PAIRS));
    }

    /** Most customers have the provider's deadlines, one in ten its own. */
    private static PolicyChangedV1 policy(Customer customer, int number) {
        int days = number % 10 == 0 ? 7 + number % 30 : 14;
        return new PolicyChangedV1(
                customer.provider(),
                customer.id(),
                1,
                new PolicyChangedV1.AutoApproval(Set.of(), false, null),
                Stream.of(Severity.CRITICAL, Severity.HIGH)
                        .map(severity -> new Deadline("own", Set.of(severity), false, Duration.ofDays(days)))
                        .toList(),
                List.of(),
                List.of(),
                new PolicyChangedV1.Restart(true, false),
                Duration.ofHours(24));
    }
}
