package io.fleetmend.contracts.agent.v1;

import io.fleetmend.contracts.AttemptId;
import java.util.List;

/**
 * {@code POST /agent/v1/check-in}: the heartbeat, and the only way to get work.
 *
 * @param inventoryDigest of the newest inventory the agent has; unknown to the server means "send it"
 * @param lastSequence the highest job sequence number that the agent ever accepted
 * @param trustRootVersion of the trust root it holds
 * @param running attempts that it has begun and not yet reported
 */
public record CheckInRequest(
        String agentVersion, String inventoryDigest, long lastSequence, int trustRootVersion, List<AttemptId> running) {
    public CheckInRequest {
        running = List.copyOf(running);
    }
}
