package io.fleetmend.exposure.engine;

import io.fleetmend.contracts.EndpointId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An endpoint in the engine. */
public final class Endpoint {
    private final EndpointId id;
    private final Customer customer;
    private @Nullable String release;
    private @Nullable String digest;
    private @Nullable Instant evidenceAt;
    private Evidence evidence = Evidence.NONE;
    private volatile @Nullable Standing standing;
    int number = -1;

    Endpoint(EndpointId id, Customer customer) {
        this.id = id;
        this.customer = customer;
    }

    public EndpointId id() {
        return id;
    }

    public Customer customer() {
        return customer;
    }

    /** What it says it runs, {@code debian:12}; null before the first inventory. */
    public @Nullable String release() {
        return release;
    }

    public @Nullable String digest() {
        return digest;
    }

    /** When its newest inventory was received or confirmed; null while there is none that counts. */
    public @Nullable Instant evidenceAt() {
        return evidenceAt;
    }

    public Evidence evidence() {
        return evidence;
    }

    void proved(@Nullable String newRelease, @Nullable String newDigest, Evidence newEvidence, @Nullable Instant at) {
        release = newRelease;
        digest = newDigest;
        evidence = newEvidence;
        evidenceAt = at;
        standing = null;
    }

    void seen(Instant at) {
        if (evidenceAt != null && at.isAfter(evidenceAt)) {
            evidenceAt = at;
        }
    }

    void reinstalled() {
        digest = null;
        evidenceAt = null;
        evidence = evidence.reinstalled();
        standing = null;
    }

    /** Derived last; null when it has to be derived again. */
    @Nullable
    Standing standing() {
        return standing;
    }

    void forgetStanding() {
        standing = null;
    }

    void standing(Standing derived) {
        standing = derived;
    }
}
