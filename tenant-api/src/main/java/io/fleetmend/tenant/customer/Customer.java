package io.fleetmend.tenant.customer;

import io.fleetmend.platform.tenancy.CustomerOwned;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

@Entity
@Table(name = "customer")
@AttributeOverride(
        name = "customerId",
        column = @Column(name = "customer_id", nullable = false, insertable = false, updatable = false))
class Customer extends CustomerOwned {
    /** The tenant's own column once more: it is the key. */
    @Id
    @Column(name = "customer_id")
    UUID id;

    String name;

    @Column(name = "time_zone")
    ZoneId timeZone;

    boolean active;
    long revision;

    @Column(name = "created_at")
    Instant createdAt;
}
