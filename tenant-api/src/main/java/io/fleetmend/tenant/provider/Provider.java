package io.fleetmend.tenant.provider;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** In a global table: an id, a name and a state, no tenant's data. */
@Entity
@Table(name = "provider")
class Provider {
    @Id
    @Column(name = "provider_id")
    UUID id;

    String name;
    boolean active;

    @Column(name = "created_at")
    Instant createdAt;
}
