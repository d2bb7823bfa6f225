package io.fleetmend.contracts.agent.v1;

/** Answer to a {@link JobReport}: stored, now or already before. The agent may forget it. */
public record JobReceipt(boolean firstTime) {}
