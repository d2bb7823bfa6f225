package io.fleetmend.agent.network;

import io.fleetmend.agent.apply.TrustStore;
import io.fleetmend.agent.state.AgentFolders;
import io.fleetmend.agent.state.Json;
import io.fleetmend.contracts.agent.v1.EnrolRequest;
import io.fleetmend.contracts.agent.v1.EnrolResponse;
import io.fleetmend.contracts.agent.v1.RequestSignature;
import io.fleetmend.contracts.inventory.v1.OperatingSystem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.Set;

/** The endpoint's first call: a one-time token against an identity, and the trust root that the installing person pinned. */
public final class Enrolment {
    private final AgentFolders folders;
    private final HttpClient client;
    private final Clock clock;

    public Enrolment(AgentFolders folders, HttpClient client, Clock clock) {
        this.folders = folders;
        this.client = client;
        this.clock = clock;
    }

    /** What the machine says of itself. */
    public record Machine(String machineId, String hostname, String endpointClass, OperatingSystem os) {}

    /**
     * @param pins key ids of the provider's root keys, or the fingerprint of the trust root
     * @throws IllegalArgumentException when the server shows another trust root than the pinned one; nothing is stored then
     */
    public Identity enrol(URI server, String token, Set<String> pins, Machine machine) throws IOException {
        folders.create();
        Identity.EnrolmentKey key = Identity.key(folders.agent());
        EnrolRequest request = new EnrolRequest(
                token,
                key.publicKey(),
                machine.machineId(),
                machine.hostname(),
                machine.endpointClass(),
                machine.os(),
                NetworkHalf.VERSION);
        EnrolResponse response = new ServerConnection(client, server, clock)
                .post(
                        "/agent/v1/enrol",
                        Json.bytes(request),
                        key.privateKey(),
                        RequestSignature.ENROLMENT_KEY_ID,
                        EnrolResponse.class);
        new TrustStore(folders.apply()).begin(response.endpoint(), response.trustRoot(), pins);
        Identity identity = new Identity(response.endpoint(), server, key.privateKey());
        identity.store(folders.agent());
        return identity;
    }
}
