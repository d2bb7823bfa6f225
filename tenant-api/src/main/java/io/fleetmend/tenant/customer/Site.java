package io.fleetmend.tenant.customer;

import io.fleetmend.platform.tenancy.CustomerOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

@Entity
@Table(name = "site")
class Site extends CustomerOwned {
    @Id
    @Column(name = "site_id")
    UUID id;

    String name;

    @Column(name = "time_zone")
    ZoneId timeZone;

    @Column(name = "created_at")
    Instant createdAt;
}
