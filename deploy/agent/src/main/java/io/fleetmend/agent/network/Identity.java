package io.fleetmend.agent.network;

import io.fleetmend.agent.state.Json;
import io.fleetmend.agent.state.StateFolder;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.agent.v1.Ed25519;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.util.Optional;

/** Who this endpoint is to the server: the id the server gave, and the key only we hold. */
public record Identity(EndpointId endpoint, URI server, PrivateKey key) {
    private static final String KEY = "endpoint.key";
    private static final String PUBLIC_KEY = "endpoint.pub";
    private static final String FILE = "identity.json";

    private record Stored(EndpointId endpoint, URI server) {}

    /** The endpoint's key pair; made at the first call, readable by its owner only, and kept should the enrolment fail. */
    static EnrolmentKey key(StateFolder folder) {
        if (!folder.has(KEY) || !folder.has(PUBLIC_KEY)) {
            KeyPair pair = Ed25519.newKeyPair();
            folder.writeSecret(KEY, Ed25519.encodePrivate(pair.getPrivate()).getBytes(StandardCharsets.US_ASCII));
            folder.write(PUBLIC_KEY, Ed25519.encode(pair.getPublic()).getBytes(StandardCharsets.US_ASCII));
        }
        return new EnrolmentKey(Ed25519.decodePrivate(text(folder, KEY)), text(folder, PUBLIC_KEY));
    }

    /** @param publicKey as it travels */
    record EnrolmentKey(PrivateKey privateKey, String publicKey) {}

    void store(StateFolder folder) {
        folder.write(FILE, Json.bytes(new Stored(endpoint, server)));
    }

    /** Empty before the enrolment. */
    public static Optional<Identity> load(StateFolder folder) {
        return folder.read(FILE)
                .map(bytes -> Json.read(bytes, Stored.class))
                .map(stored ->
                        new Identity(stored.endpoint(), stored.server(), Ed25519.decodePrivate(text(folder, KEY))));
    }

    private static String text(StateFolder folder, String name) {
        return new String(folder.read(name).orElseThrow(), StandardCharsets.US_ASCII);
    }
}
