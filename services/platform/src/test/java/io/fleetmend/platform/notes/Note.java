package io.fleetmend.platform.notes;

import io.fleetmend.platform.tenancy.CustomerOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The smallest row of a customer. */
@Entity
@Table(name = "note")
public class Note extends CustomerOwned {
    @Id
    @Column(name = "note_id")
    public UUID id;

    public String text;
}
