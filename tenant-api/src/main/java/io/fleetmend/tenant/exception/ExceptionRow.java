package io.fleetmend.tenant.exception;

import io.fleetmend.contracts.tenant.v1.ExceptionChangedV1.State;
import io.fleetmend.platform.tenancy.CustomerOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "risk_exception")
class ExceptionRow extends CustomerOwned {
    /** Unique by itself. */
    @Id
    @Column(name = "exception_id")
    UUID id;

    long revision;

    @Column(name = "bulletin_id")
    String bulletin;

    UUID[] endpoints;
    String reason;

    @Enumerated(EnumType.STRING)
    State state;

    @Column(name = "expires_at")
    Instant expiresAt;

    @Column(name = "requested_by")
    String requestedBy;

    @Column(name = "requested_at")
    Instant requestedAt;

    @Column(name = "decided_by")
    @Nullable
    String decidedBy;

    @Column(name = "decided_at")
    @Nullable
    Instant decidedAt;

    @Nullable
    String decision;
}
