package io.fleetmend.tenant.compliance;

import io.fleetmend.platform.tenancy.CustomerOwned;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "compliance_snapshot")
@IdClass(Snapshot.Key.class)
@AttributeOverride(
        name = "customerId",
        column = @Column(name = "customer_id", nullable = false, insertable = false, updatable = false))
class Snapshot extends CustomerOwned {
    record Key(UUID measured, Instant asOf) {}

    @Id
    @Column(name = "customer_id")
    UUID measured;

    @Id
    @Column(name = "as_of")
    Instant asOf;

    /** Counts by state, as JSON. */
    @JdbcTypeCode(SqlTypes.JSON)
    String pairs;

    long total;
    long compliant;
    long overdue;
    long unknown;

    @Column(name = "oldest_evidence")
    @Nullable
    Instant oldestEvidence;
}
