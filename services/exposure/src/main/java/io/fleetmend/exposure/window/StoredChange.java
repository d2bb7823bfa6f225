package io.fleetmend.exposure.window;

import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.inventory.v1.RestartState.Requirement;
import java.time.Instant;

/** What one inventory changed on an endpoint, as it was stored. */
record StoredChange(
        EndpointId endpoint,
        Instant receivedAt,
        String digest,
        Requirement restart,
        boolean reinstalled,
        int[] added,
        int[] removed) {}
