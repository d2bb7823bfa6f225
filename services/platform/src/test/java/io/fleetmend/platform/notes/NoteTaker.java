package io.fleetmend.platform.notes;

import io.fleetmend.contracts.tenant.v1.CustomerChangedV1;
import io.fleetmend.platform.events.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/** Writes a note for each event; stumbles over some as long as it is told to. */
@ApplicationScoped
public class NoteTaker implements EventHandler<CustomerChangedV1> {
    static final String STUMBLING_STONE = "stumbling stone";

    private final AtomicBoolean stumbles = new AtomicBoolean(true);
    private final EntityManager entities;

    NoteTaker(EntityManager entities) {
        this.entities = entities;
    }

    public void stumbles(boolean now) {
        stumbles.set(now);
    }

    @Override
    public Class<CustomerChangedV1> event() {
        return CustomerChangedV1.class;
    }

    @Override
    public void handle(CustomerChangedV1 event) {
        Note note = new Note();
        note.owner(event.provider(), event.customer());
        note.id = UUID.randomUUID();
        note.text = event.name();
        entities.persist(note);
        if (stumbles.get() && event.name().equals(STUMBLING_STONE)) {
            throw new IllegalStateException("stumbled over " + event.customer());
        }
    }
}
