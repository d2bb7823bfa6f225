package io.fleetmend.scheduler.exception;

import io.fleetmend.contracts.tenant.v1.ExceptionChangedV1;
import io.fleetmend.contracts.tenant.v1.ExceptionChangedV1.State;
import io.fleetmend.platform.events.EventHandler;
import io.fleetmend.scheduler.timer.TimerKind;
import io.fleetmend.scheduler.timer.Timers;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps what was told of an exception, and plans anew; a signed one once more when it expires. */
@ApplicationScoped
class ExceptionChanged implements EventHandler<ExceptionChangedV1> {
    private final Exceptions exceptions;
    private final Timers timers;

    ExceptionChanged(Exceptions exceptions, Timers timers) {
        this.exceptions = exceptions;
        this.timers = timers;
    }

    @Override
    public Class<ExceptionChangedV1> event() {
        return ExceptionChangedV1.class;
    }

    @Override
    public void handle(ExceptionChangedV1 event) {
        if (exceptions.put(event)) {
            if (event.state() == State.SIGNED) {
                timers.set(
                        TimerKind.EXCEPTION,
                        event.exception().value(),
                        event.provider(),
                        event.customer(),
                        event.expiresAt());
            }
            timers.planSoon(event.provider(), event.customer());
        }
    }
}
