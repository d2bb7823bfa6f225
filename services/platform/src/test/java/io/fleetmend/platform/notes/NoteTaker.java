package io.fleetmend.platform.notes;

import io.fleetmend.contracts.tenant.v1.CustomerChangedV1;
import io.fleetmend.platform.events.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** Writes a note for each event; stumbles over some as long as it is told to, and says how often it did. */
@ApplicationScoped
public class NoteTaker implements EventHandler<CustomerChangedV1> {
    private static final Logger LOG = Logger.getLogger(NoteTaker.class);
    static final String STUMBLING_STONE = "stumbling stone";

    private final AtomicBoolean stumbles = new AtomicBoolean(true);
    private final AtomicInteger falls = new AtomicInteger();
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
        LOG.info("Note was taken");
        if (stumbles.get() && event.name().equals(STUMBLING_STONE)) {
            throw new IllegalStateException("stumbled %d times".formatted(falls.incrementAndGet()));
        }
    }
}
