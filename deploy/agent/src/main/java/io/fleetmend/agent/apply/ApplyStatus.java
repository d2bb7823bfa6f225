package io.fleetmend.agent.apply;

/**
 * What the network half tells the server about the apply half, which it cannot look into.
 *
 * @param lastSequence the highest job sequence number ever accepted
 * @param trustRootVersion of the trust root in force
 */
public record ApplyStatus(long lastSequence, int trustRootVersion) {
    public static final String FILE = "apply-status.json";
}
