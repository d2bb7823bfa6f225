package io.fleetmend.platform.notes;

import io.fleetmend.platform.tenancy.ProviderOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The smallest row of a provider. */
@Entity
@Table(name = "colour")
public class Colour extends ProviderOwned {
    @Id
    @Column(name = "colour_id")
    public UUID id;

    public String name;
}
