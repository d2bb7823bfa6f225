package io.fleetmend.contracts.agent.v1;

import io.fleetmend.contracts.EndpointId;
import java.time.Duration;
import java.time.Instant;

/**
 * @param trustRoot the newest {@link TrustRoot}, signed; its root keys must match the fingerprint given at installation
 * @param period how often to check in
 */
public record EnrolResponse(EndpointId endpoint, SignedDocument trustRoot, Duration period, Instant serverTime) {}
