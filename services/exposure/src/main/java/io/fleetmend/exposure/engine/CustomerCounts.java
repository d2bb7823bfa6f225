package io.fleetmend.exposure.engine;

import java.util.Arrays;

/** On how many endpoints of each customer something is; one number for each, so that a million endpoints are counted in a millisecond. */
public final class CustomerCounts {
    private final int[] byIndex;

    CustomerCounts(int customers) {
        byIndex = new int[customers];
    }

    void add(Customer customer) {
        byIndex[customer.index]++;
    }

    public long of(Customer customer) {
        // one that came since is on none
        return customer.index < byIndex.length ? byIndex[customer.index] : 0;
    }

    public long total() {
        return Arrays.stream(byIndex).asLongStream().sum();
    }
}
