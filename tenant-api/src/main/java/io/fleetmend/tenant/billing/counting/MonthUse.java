package io.fleetmend.tenant.billing.counting;

import io.fleetmend.contracts.EndpointId;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * What is billable of a customer's month: each machine at most once a day, in one class. It depends on the facts alone, not on the order
 * in which they came.
 */
public record MonthUse(YearMonth month, Map<EndpointClass, EndpointDays> byClass) {
    public MonthUse {
        byClass = Map.copyOf(byClass);
    }

    /** On a day that several identities of one machine claim, the oldest identity says the class, then the smallest id. */
    public static MonthUse of(
            YearMonth month, Collection<Fact> facts, Merges merges, Collection<Exclusion> exclusions) {
        Map<EndpointId, Days> excluded = new HashMap<>();
        for (Exclusion exclusion : exclusions) {
            excluded.merge(exclusion.endpoint(), Days.between(month, exclusion.from(), exclusion.until()), Days::plus);
        }
        Map<EndpointId, List<Fact>> claims = new HashMap<>();
        for (Fact fact : facts) {
            claims.computeIfAbsent(merges.identity(fact.endpoint()), identity -> new ArrayList<>())
                    .add(fact);
        }
        Map<EndpointClass, SortedMap<EndpointId, Days>> use = new EnumMap<>(EndpointClass.class);
        claims.forEach((identity, its) -> {
            its.sort(claimOrder(identity));
            Days taken = excluded.getOrDefault(identity, Days.NONE);
            for (Fact fact : its) {
                Days fresh = fact.days().minus(taken).minus(excluded.getOrDefault(fact.endpoint(), Days.NONE));
                taken = taken.plus(fresh);
                use.computeIfAbsent(fact.endpointClass(), endpointClass -> EndpointDays.sorted())
                        .merge(identity, fresh, Days::plus);
            }
        });
        Map<EndpointClass, EndpointDays> byClass = new EnumMap<>(EndpointClass.class);
        use.forEach((endpointClass, days) -> byClass.put(endpointClass, new EndpointDays(days)));
        return new MonthUse(month, byClass);
    }

    private static Comparator<Fact> claimOrder(EndpointId identity) {
        return Comparator.comparing((Fact fact) -> !fact.endpoint().equals(identity))
                .thenComparing(fact -> fact.endpoint().toString())
                .thenComparing(Fact::endpointClass);
    }

    /** Those of some classes. */
    public EndpointDays of(Set<EndpointClass> classes) {
        return classes.stream()
                .map(endpointClass -> byClass.getOrDefault(endpointClass, EndpointDays.NONE))
                .reduce(EndpointDays.NONE, EndpointDays::plus);
    }
}
