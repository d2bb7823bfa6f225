package io.fleetmend.ingest.csaf;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What became of a provider's documents so far, by address. */
record Outcomes(Map<String, Outcome> byAddress) {
    Outcomes {
        byAddress = Map.copyOf(byAddress);
    }

    /**
     * @param updated the change that was read or asked for last
     * @param isRefused whether it could not be had
     */
    record Outcome(Instant updated, boolean isRefused) {
        boolean isOf(Listed listed) {
            return updated.equals(listed.updated());
        }
    }

    boolean isRead(Listed listed) {
        Outcome outcome = byAddress.get(listed.address().toString());
        return outcome != null && outcome.isOf(listed) && !outcome.isRefused;
    }

    boolean wasRefused(Listed listed) {
        Outcome outcome = byAddress.get(listed.address().toString());
        return outcome != null && outcome.isOf(listed) && outcome.isRefused;
    }

    /** Whether something that could not be had is not even listed any more. */
    boolean isOutdated(Collection<Listed> listed) {
        Set<String> addresses = new HashSet<>();
        listed.forEach(one -> addresses.add(one.address().toString()));
        return byAddress.entrySet().stream()
                .anyMatch(one -> one.getValue().isRefused && !addresses.contains(one.getKey()));
    }
}
