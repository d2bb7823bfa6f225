package io.fleetmend.tenant.audit;

import io.fleetmend.platform.tenancy.ProviderOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "audit_entry")
class AuditEntry extends ProviderOwned {
    /** Unique within the provider, and no other provider's entry is ever loaded. */
    @Id
    long seq;

    Instant at;
    String actor;
    String action;

    @Column(name = "customer_id")
    @Nullable
    UUID customer;

    String subject;
    String detail;

    @Column(name = "previous_hash")
    String previousHash;

    String hash;
}
