package io.fleetmend.exposure.engine;

import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.inventory.v1.RestartState.Requirement;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An endpoint in the engine. */
public final class Endpoint {
    private final EndpointId id;
    private final Customer customer;
    private @Nullable String release;
    private @Nullable InventoryDigest digest;
    private @Nullable Instant evidenceAt;
    private Inventory inventory = Inventory.EMPTY;
    private Requirement restart = Requirement.UNKNOWN;
    private int[] unsettled = SortedInts.EMPTY;
    private boolean settledOnce;
    private volatile @Nullable Standing standing;
    int number = -1;
    /** Among the endpoints of its customer. */
    int position;
    /** False until its number is one among endpoints that are set up like it. */
    boolean placed;

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
        return digest == null ? null : digest.text();
    }

    /** When its newest inventory was received or confirmed; null while there is none that counts. */
    public @Nullable Instant evidenceAt() {
        return evidenceAt;
    }

    /** Put together anew at each call. */
    public Evidence evidence() {
        return new Evidence(inventory.numbers(), restart, unsettled, settledOnce);
    }

    Inventory inventory() {
        return inventory;
    }

    Requirement restart() {
        return restart;
    }

    void proved(@Nullable String newRelease, @Nullable String newDigest, Evidence newEvidence, @Nullable Instant at) {
        release = newRelease;
        digest = newDigest == null ? null : InventoryDigest.of(newDigest);
        inventory = customer.inventories.keep(newEvidence.installed());
        running(newEvidence);
        evidenceAt = at;
        standing = null;
    }

    private void running(Evidence evidence) {
        restart = evidence.restart();
        unsettled = evidence.unsettled();
        settledOnce = evidence.settledOnce();
    }

    void seen(Instant at) {
        if (evidenceAt != null && at.isAfter(evidenceAt)) {
            evidenceAt = at;
        }
    }

    void reinstalled() {
        digest = null;
        evidenceAt = null;
        running(evidence().reinstalled());
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
