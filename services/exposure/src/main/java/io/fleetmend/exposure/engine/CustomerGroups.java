package io.fleetmend.exposure.engine;

import io.fleetmend.contracts.inventory.v1.RestartState.Requirement;
import org.roaringbitmap.RoaringBitmap;

/**
 * A customer's endpoints by how far what is known of them can be relied on now.
 *
 * @param all every one
 * @param silent without any evidence
 * @param stale with evidence that is too old
 * @param doubtful whose feeds lack something
 * @param settled with evidence, and nothing to restart: what is installed is all that runs
 * @param unsettled with evidence, the others: their pairs are derived one by one
 */
record CustomerGroups(
        RoaringBitmap all,
        RoaringBitmap silent,
        RoaringBitmap stale,
        RoaringBitmap doubtful,
        RoaringBitmap settled,
        RoaringBitmap unsettled) {

    static CustomerGroups of(Customer customer, Measure.Reliances reliances) {
        CustomerGroups groups = new CustomerGroups(
                new RoaringBitmap(),
                new RoaringBitmap(),
                new RoaringBitmap(),
                new RoaringBitmap(),
                new RoaringBitmap(),
                new RoaringBitmap());
        customer.endpoints().forEach(endpoint -> groups.add(endpoint, reliances.of(endpoint)));
        return groups;
    }

    private void add(Endpoint endpoint, Measure.Reliance reliance) {
        all.add(endpoint.number);
        RoaringBitmap running = endpoint.restart() == Requirement.NONE ? settled : unsettled;
        switch (reliance) {
            case FULL -> running.add(endpoint.number);
            case FEEDS_LACKING -> {
                running.add(endpoint.number);
                doubtful.add(endpoint.number);
            }
            case EVIDENCE_STALE -> {
                running.add(endpoint.number);
                stale.add(endpoint.number);
            }
            case NO_EVIDENCE -> silent.add(endpoint.number);
        }
    }
}
