package io.fleetmend.platform.events;

import io.fleetmend.contracts.Event;
import io.fleetmend.contracts.Scope;

/**
 * Handles one kind of event. Every bean that implements it is found and subscribed by itself. It runs in a transaction in which only the
 * rows of the event's tenant exist, and at most once per event that commits; but a transaction may be tried again after it failed, so
 * whatever a handler changes outside of the database must bear that.
 */
public interface EventHandler<E extends Event> {
    Class<E> event();

    void handle(E event);

    /**
     * Called in the same transaction after a run of consecutive events of one scope, for what is done once and not per event.
     *
     * @param scope of all the events of the run
     */
    default void endOfRun(Scope scope) {}
}
