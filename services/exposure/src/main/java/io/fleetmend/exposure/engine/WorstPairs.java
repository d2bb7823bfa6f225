package io.fleetmend.exposure.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The most pressing of what is missing. Customers with the same time to close a kind of bulletin share a run of bulletins, sorted by
 * deadline as it is, so the runs are merged only as far as pairs are wanted, and no other pair is looked at.
 */
final class WorstPairs {
    private static final Comparator<MissingPair> MOST_ENDPOINTS_FIRST = Comparator.comparingLong(
                    (MissingPair pair) -> -pair.endpoints())
            .thenComparing(pair -> pair.customer().id().value());

    private final ReleaseOrder order;
    private final PairCounts counts;
    private final Instant now;

    WorstPairs(ReleaseOrder order, PairCounts counts, Instant now) {
        this.order = order;
        this.counts = counts;
        this.now = now;
    }

    List<MissingPair> of(Collection<Customer> customers, int most) {
        List<UrgencyRun> dated = new ArrayList<>();
        List<UrgencyRun> undated = new ArrayList<>();
        order.bulletins()
                .forEach((kind, bulletins) -> byTime(kind, customers).forEach((within, these) -> {
                    if (within != null) {
                        dated.add(UrgencyRun.within(within, bulletins, these, now));
                    } else {
                        undated.add(UrgencyRun.withoutDeadline(bulletins, these, now));
                    }
                }));
        List<MissingPair> worst = new ArrayList<>(merged(dated, most));
        worst.addAll(merged(undated, most - worst.size()));
        return worst;
    }

    private static Map<@Nullable Duration, List<Customer>> byTime(
            ReleaseOrder.Kind kind, Collection<Customer> customers) {
        Map<@Nullable Duration, List<Customer>> byTime = new LinkedHashMap<>();
        for (Customer customer : customers) {
            Duration within = Deadlines.within(kind.severity(), kind.knownExploited(), customer.policy());
            byTime.computeIfAbsent(within, key -> new ArrayList<>()).add(customer);
        }
        return byTime;
    }

    private List<MissingPair> merged(List<UrgencyRun> runs, int most) {
        PriorityQueue<UrgencyRun> queue = new PriorityQueue<>();
        runs.stream().filter(UrgencyRun::next).forEach(queue::add);
        List<MissingPair> pairs = new ArrayList<>();
        while (pairs.size() < most && !queue.isEmpty()) {
            UrgencyRun first = queue.remove();
            pairs.addAll(pairs(first));
            if (first.next()) {
                queue.add(first);
            }
        }
        return pairs.subList(0, Math.min(most, pairs.size()));
    }

    private List<MissingPair> pairs(UrgencyRun run) {
        Urgency urgency = run.urgency();
        List<MissingPair> pairs = new ArrayList<>();
        for (Customer customer : counts.customersMissing(run.bulletin(), run.customers())) {
            long missing = counts.missing(run.bulletin(), customer);
            if (missing > 0) {
                pairs.add(new MissingPair(
                        customer,
                        urgency.bulletin(),
                        missing,
                        counts.unknown(run.bulletin(), customer),
                        urgency.deadline(),
                        urgency.score()));
            }
        }
        pairs.sort(MOST_ENDPOINTS_FIRST);
        return pairs;
    }
}
