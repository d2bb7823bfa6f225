package io.fleetmend.exposure.engine;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What has to be told since it was asked for last. */
final class Changes {
    private Map<Bulletin, Set<Customer>> bulletins = new LinkedHashMap<>();
    private Set<Customer> customers = new LinkedHashSet<>();

    /** Affected endpoints, scores or remedies are about to change; the first time, where it was missing until then is kept. */
    void bulletin(Bulletin bulletin, Function<Bulletin, Set<Customer>> missingAt) {
        bulletins.computeIfAbsent(bulletin, missingAt);
    }

    void customer(Customer customer) {
        customers.add(customer);
    }

    Map<Bulletin, Set<Customer>> takeBulletins() {
        Map<Bulletin, Set<Customer>> taken = bulletins;
        bulletins = new LinkedHashMap<>();
        return taken;
    }

    Set<Customer> takeCustomers() {
        Set<Customer> taken = customers;
        customers = new LinkedHashSet<>();
        return taken;
    }
}
