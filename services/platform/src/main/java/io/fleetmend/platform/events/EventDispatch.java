package io.fleetmend.platform.events;

import io.fleetmend.contracts.Event;
import io.fleetmend.contracts.EventTypes;
import io.fleetmend.platform.tenancy.TenantScope;
import io.fleetmend.platform.tenancy.TenantWork;
import io.quarkus.arc.All;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Gives events to whoever handles them: a run of events of one scope is one transaction. */
@ApplicationScoped
@Unremovable
public class EventDispatch {
    private final List<EventHandler<?>> handlers;
    private final TenantWork work;
    private final Inbox inbox;

    EventDispatch(@All List<EventHandler<?>> handlers, TenantWork work, Inbox inbox) {
        this.handlers = handlers;
        this.work = work;
        this.inbox = inbox;
    }

    /** The topics that some handler wants. */
    Set<String> topics() {
        return handlers.stream()
                .map(handler -> EventTypes.topicOf(handler.event()).topicName())
                .collect(Collectors.toSet());
    }

    boolean wants(Class<? extends Event> event) {
        return handlers.stream().anyMatch(handler -> handler.event().equals(event));
    }

    /** Handles events of one scope in one transaction, those that were handled before left out. */
    void handle(List<IncomingEvent> run) {
        work.run(TenantScope.of(run.getFirst().scope()), () -> {
            Set<EventHandler<?>> used = new LinkedHashSet<>();
            for (IncomingEvent incoming : run) {
                if (inbox.isNew(incoming.id())) {
                    give(incoming.event(), used);
                }
            }
            used.forEach(handler -> handler.endOfRun(run.getFirst().scope()));
        });
    }

    private void give(Event event, Set<EventHandler<?>> used) {
        for (EventHandler<?> handler : handlers) {
            if (handler.event().isInstance(event)) {
                give(handler, event);
                used.add(handler);
            }
        }
    }

    private static <E extends Event> void give(EventHandler<E> handler, Event event) {
        handler.handle(handler.event().cast(event));
    }
}
