package io.fleetmend.scheduler.endpoint;

import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.agent.v1.Ed25519;
import io.fleetmend.scheduler.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The keys that endpoints sign with. An endpoint has one; a new one ends the old. */
@ApplicationScoped
public class EndpointKeys {
    private static final String PUT = """
            insert into endpoint_key (endpoint_id, provider_id, customer_id, public_key) values (?, ?, ?, ?)
            on conflict (endpoint_id) do update set public_key = excluded.public_key""";
    private static final String FIND = """
            select endpoint_id, provider_id, customer_id, public_key from endpoint_key where endpoint_id = ? and not retired""";
    private static final String USE_NONCE = """
            insert into agent_nonce (endpoint_id, nonce, used_at) values (?, ?, ?) on conflict do nothing""";

    private final Database database;

    EndpointKeys(Database database) {
        this.database = database;
    }

    /** A key that is good now, and whose it is. */
    public record Known(EnrolledEndpoint endpoint, PublicKey key) {}

    void put(EnrolledEndpoint endpoint, String publicKey) {
        database.update(PUT, endpoint.endpoint(), endpoint.provider(), endpoint.customer(), publicKey);
    }

    /** Empty when there is no such endpoint, or it is retired. */
    public Optional<Known> find(EndpointId endpoint) {
        return database.first(
                FIND,
                row -> new Known(
                        new EnrolledEndpoint(row.provider(), row.customer(), row.endpoint()),
                        Ed25519.decode(row.text("public_key"))),
                endpoint);
    }

    /** False when it was used before. */
    public boolean useNonce(EndpointId endpoint, String nonce, Instant now) {
        return database.update(USE_NONCE, endpoint, nonce, now) == 1;
    }

    /** Drops nonces whose requests would be refused for their age anyway. */
    public int forgetNonces(Instant now, Duration older) {
        return database.update("delete from agent_nonce where used_at < ?", now.minus(older));
    }

    void retire(EndpointId endpoint) {
        database.update("update endpoint_key set retired = true where endpoint_id = ?", endpoint);
    }
}
