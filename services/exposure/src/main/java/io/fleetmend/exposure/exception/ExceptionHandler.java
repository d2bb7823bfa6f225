package io.fleetmend.exposure.exception;

import io.fleetmend.contracts.tenant.v1.ExceptionChangedV1;
import io.fleetmend.exposure.live.LiveEngine;
import io.fleetmend.platform.events.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** An exception was asked for, signed, or ended. */
@ApplicationScoped
class ExceptionHandler implements EventHandler<ExceptionChangedV1> {
    private final ExceptionStore store;
    private final LiveEngine engine;

    ExceptionHandler(ExceptionStore store, LiveEngine engine) {
        this.store = store;
        this.engine = engine;
    }

    @Override
    public Class<ExceptionChangedV1> event() {
        return ExceptionChangedV1.class;
    }

    @Override
    public void handle(ExceptionChangedV1 told) {
        if (store.put(told)) {
            engine.change(live -> ExceptionStore.apply(live, told));
        }
    }
}
