package io.fleetmend.tenant.usage;

import io.fleetmend.platform.tenancy.CustomerOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

@Entity
@Table(name = "usage_record")
@IdClass(UsageRecord.Key.class)
class UsageRecord extends CustomerOwned {
    record Key(UUID endpoint, LocalDate day) {}

    @Id
    @Column(name = "endpoint_id")
    UUID endpoint;

    @Id
    LocalDate day;

    @Column(name = "endpoint_class")
    String endpointClass;
}
