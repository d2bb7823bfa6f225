package io.fleetmend.scheduler.exception;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.EndpointId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The exceptions of one customer that hold at one moment. */
public record Excepted(List<One> all) {
    public static final Excepted NOTHING = new Excepted(List.of());

    public Excepted {
        all = List.copyOf(all);
    }

    /** @param endpoints empty: all of the customer */
    public record One(BulletinId bulletin, List<EndpointId> endpoints) {
        public One {
            endpoints = List.copyOf(endpoints);
        }

        private boolean concerns(EndpointId endpoint) {
            return endpoints.isEmpty() || endpoints.contains(endpoint);
        }
    }

    public Set<BulletinId> on(EndpointId endpoint) {
        return all.stream()
                .filter(one -> one.concerns(endpoint))
                .map(One::bulletin)
                .collect(Collectors.toUnmodifiableSet());
    }
}
