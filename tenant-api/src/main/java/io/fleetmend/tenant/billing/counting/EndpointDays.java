package io.fleetmend.tenant.billing.counting;

import io.fleetmend.contracts.EndpointId;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Endpoint-days of one month: which endpoint on which days. Endpoints without a day are left out, so that equal sets are equal. */
public record EndpointDays(SortedMap<EndpointId, Days> byEndpoint) {
    public static final EndpointDays NONE = new EndpointDays(sorted());

    public EndpointDays {
        SortedMap<EndpointId, Days> copy = sorted();
        byEndpoint.forEach((endpoint, days) -> {
            if (!days.isEmpty()) {
                copy.put(endpoint, days);
            }
        });
        byEndpoint = Collections.unmodifiableSortedMap(copy);
    }

    /** In the order in which evidence is hashed and listed: that of the ids' texts, which every language and database shares. */
    public static SortedMap<EndpointId, Days> sorted() {
        return new TreeMap<>((one, other) -> one.toString().compareTo(other.toString()));
    }

    public Days of(EndpointId endpoint) {
        return byEndpoint.getOrDefault(endpoint, Days.NONE);
    }

    /** How many endpoint-days. */
    public long size() {
        return byEndpoint.values().stream().mapToLong(Days::count).sum();
    }

    public EndpointDays plus(EndpointDays other) {
        SortedMap<EndpointId, Days> sum = sorted();
        sum.putAll(byEndpoint);
        other.byEndpoint.forEach((endpoint, days) -> sum.merge(endpoint, days, Days::plus));
        return new EndpointDays(sum);
    }

    public EndpointDays minus(EndpointDays other) {
        SortedMap<EndpointId, Days> rest = sorted();
        byEndpoint.forEach((endpoint, days) -> rest.put(endpoint, days.minus(other.of(endpoint))));
        return new EndpointDays(rest);
    }

    /** Only those on some of {@code days}. */
    public EndpointDays on(Days days) {
        SortedMap<EndpointId, Days> some = sorted();
        byEndpoint.forEach((endpoint, its) -> some.put(endpoint, its.and(days)));
        return new EndpointDays(some);
    }

    /** How many endpoints on that day. */
    public long on(int dayOfMonth) {
        return byEndpoint.values().stream().filter(days -> days.has(dayOfMonth)).count();
    }
}
