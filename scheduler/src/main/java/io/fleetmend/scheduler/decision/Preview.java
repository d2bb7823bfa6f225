package io.fleetmend.scheduler.decision;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.scheduler.approval.Refused;
import io.fleetmend.scheduler.planning.NextWindow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would come of a decision.
 *
 * @param forProvider it would hold for the provider as a whole, customers to come included
 * @param decided how many pairs of customer and bulletin it would change
 * @param endpoints on how many something of it is missing now, over all customers
 * @param customers at which anything would change or is refused
 * @param refused for the provider as a whole; what is refused for one customer stands there
 */
public record Preview(
        boolean forProvider, int decided, long endpoints, List<OfCustomer> customers, List<Refused> refused) {
    public Preview {
        customers = List.copyOf(customers);
        refused = List.copyOf(refused);
    }

    /**
     * At one customer.
     *
     * @param bulletins on how many it would be decided
     * @param endpoints on how many any of them is missing
     * @param next what is approved would go into; null unless it is an approval with endpoints. Endpoints where that very occurrence
     *     already went wrong follow in the one after
     */
    public record OfCustomer(
            CustomerId customer,
            int bulletins,
            long endpoints,
            @Nullable NextWindow next,
            List<Refused> refused) {
        public OfCustomer {
            refused = List.copyOf(refused);
        }
    }
}
