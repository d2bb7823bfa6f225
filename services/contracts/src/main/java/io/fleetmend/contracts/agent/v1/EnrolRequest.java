package io.fleetmend.contracts.agent.v1;

import io.fleetmend.contracts.inventory.v1.OperatingSystem;

/**
 * {@code POST /agent/v1/enrol}. Signed with the very key it brings, so that nobody enrols a key that he does not hold.
 *
 * @param token the one-time enrolment token, as the technician was shown it
 * @param publicKey Ed25519, 32 raw bytes, base64url without padding
 * @param machineId {@code /etc/machine-id}: tells a re-imaged machine from a new one
 * @param endpointClass {@code workstation}, {@code server} or {@code other}
 */
public record EnrolRequest(
        String token,
        String publicKey,
        String machineId,
        String hostname,
        String endpointClass,
        OperatingSystem os,
        String agentVersion) {}
