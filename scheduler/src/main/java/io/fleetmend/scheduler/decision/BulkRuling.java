package io.fleetmend.scheduler.decision;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.scheduler.approval.Ruling;
import io.fleetmend.scheduler.tenants.KnownCustomers.Ruled;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What of a decision is taken, and for whom.
 *
 * @param customers that it could be for
 * @param forProvider it holds for the provider as a whole; what is accepted is then what it changes now
 */
record BulkRuling(List<Ruled> customers, Ruling ruling, boolean forProvider) {
    /** Of those at which something is accepted or refused. */
    Map<CustomerId, Ruled> concerned() {
        Map<CustomerId, Ruled> concerned = new LinkedHashMap<>();
        for (Ruled one : customers) {
            boolean refused =
                    ruling.refused().stream().anyMatch(refusal -> one.customer().equals(refusal.customer()));
            if (refused || ruling.accepted().containsKey(one.customer())) {
                concerned.put(one.customer(), one);
            }
        }
        return concerned;
    }
}
