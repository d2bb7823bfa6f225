package io.fleetmend.contracts.agent.v1;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * @param period how long to wait until the next check-in, before the agent's own jitter of a fifth
 * @param sendInventory the server does not know that digest: send the whole report
 * @param jobs signed {@link JobManifest}s, at most one at a time today
 * @param trustRoots newer trust roots, each the next version of the one before; empty when the agent's is the newest
 */
public record CheckInResponse(
        Instant serverTime,
        Duration period,
        boolean sendInventory,
        List<SignedDocument> jobs,
        List<SignedDocument> trustRoots) {
    public CheckInResponse {
        jobs = List.copyOf(jobs);
        trustRoots = List.copyOf(trustRoots);
    }
}
